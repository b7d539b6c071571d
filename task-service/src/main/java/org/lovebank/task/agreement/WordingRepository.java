package org.lovebank.task.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.agreement.text.AgreementText;

/** The wordings of agreements, each kept as it was, and whom each names. */
@ApplicationScoped
public class WordingRepository {

    private final Session entities;
    private final ObjectMapper json;

    WordingRepository(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    public void keep(UUID agreementId, int revision, AgreementText text, UUID by, Instant now) {
        entities.createNativeMutationQuery("insert into agreement_text (agreement_id, revision, content, written_by,"
                        + " written_at) values (?1, ?2, cast(?3 as jsonb), ?4, ?5)")
                .setParameter(1, agreementId)
                .setParameter(2, revision)
                .setParameter(3, written(text))
                .setParameter(4, by)
                .setParameter(5, now)
                .executeUpdate();
        name(agreementId, revision, "BENEFICIARY", text.beneficiaryId());
        name(agreementId, revision, "PROXY", text.proxyId());
        name(agreementId, revision, "TEAM", text.teamId());
        name(agreementId, revision, "STATION", text.stationId());
        name(agreementId, revision, "VOLUNTEER", text.volunteersOrNone());
        name(agreementId, revision, "STAND_IN", text.standInsOrNone());
    }

    /** The words of a revision. */
    public AgreementText find(UUID agreementId, int revision) {
        String content = entities.createNativeQuery(
                        "select cast(content as text) from agreement_text where agreement_id = ?1 and revision = ?2",
                        String.class)
                .setParameter(1, agreementId)
                .setParameter(2, revision)
                .getSingleResult();
        try {
            return json.readValue(content, AgreementText.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a wording cannot be read", broken);
        }
    }

    /** Whether the present or the proposed words name this person. */
    public boolean names(UUID agreementId, UUID person) {
        return !entities.createNativeQuery(
                        "select 1 from agreement a join agreement_party p on p.agreement_id = a.id"
                                + " and p.revision in (a.revision, a.proposed_revision)"
                                + " where a.id = ?1 and p.party_id = ?2",
                        Integer.class)
                .setParameter(1, agreementId)
                .setParameter(2, person)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Who of those whom these words name has left. */
    public Set<UUID> left(UUID agreementId, int revision) {
        return Set.copyOf(entities.createNativeQuery(
                        "select volunteer_id from agreement_departure where agreement_id = ?1 and revision = ?2",
                        UUID.class)
                .setParameter(1, agreementId)
                .setParameter(2, revision)
                .getResultList());
    }

    private void name(UUID agreementId, int revision, String role, @Nullable UUID party) {
        if (party != null) {
            name(agreementId, revision, role, List.of(party));
        }
    }

    private void name(UUID agreementId, int revision, String role, List<UUID> parties) {
        for (int i = 0; i < parties.size(); i++) {
            entities.createNativeMutationQuery("insert into agreement_party (agreement_id, revision, role, party_id,"
                            + " position) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                    .setParameter(1, agreementId)
                    .setParameter(2, revision)
                    .setParameter(3, role)
                    .setParameter(4, parties.get(i))
                    .setParameter(5, i)
                    .executeUpdate();
        }
    }

    private String written(AgreementText text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a wording cannot be written", impossible);
        }
    }
}
