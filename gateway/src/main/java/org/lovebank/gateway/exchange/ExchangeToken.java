package org.lovebank.gateway.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.access.VerifiedToken;
import org.lovebank.gateway.client.Client;
import org.lovebank.gateway.grant.Scopes;
import org.lovebank.gateway.token.AccessToken;
import org.lovebank.gateway.token.Bearer;
import org.lovebank.gateway.token.IssueToken;

/** Gives a program a token to act for a person who agreed: the person's own roles, never a staff role. */
@ApplicationScoped
public class ExchangeToken {

    static final String FIRST_PARTY = "lovebank";

    private static final Set<String> ONES_OWN =
            Set.of(Roles.RESIDENT, Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.GUARDIAN, Roles.PROXY);

    private final AgreementRepository agreements;
    private final IssueToken issueToken;

    ExchangeToken(AgreementRepository agreements, IssueToken issueToken) {
        this.agreements = agreements;
        this.issueToken = issueToken;
    }

    /** Why there is no such token. */
    public enum No {
        /** The client may not act for people. */
        CLIENT,
        /** The person's token is not one that he got himself, or he has not agreed. */
        PERSON,
        /** The client does not hold a scope that it asks for. */
        SCOPE
    }

    /** The token, or why there is none. */
    public record Answer(Optional<AccessToken> token, Optional<No> no, List<String> scopes) {

        static Answer no(No why) {
            return new Answer(Optional.empty(), Optional.of(why), List.of());
        }
    }

    /** The token that names both; it ends with the person's session, with his agreement, and by itself. */
    @Transactional
    public Answer by(Client client, VerifiedToken subject, List<String> scopes) {
        Caller person = subject.caller();
        if (!client.scopes().contains(Scopes.PEOPLE_ACT)) {
            return Answer.no(No.CLIENT);
        }
        boolean hisOwn = person.clientId().equals(FIRST_PARTY)
                && !person.holdsAny(Roles.PARTNER_CLIENT)
                && !subject.claims().containsKey("act");
        Optional<Instant> since = agreements.since(person.id(), client.clientId());
        if (!hisOwn || since.isEmpty()) {
            return Answer.no(No.PERSON);
        }
        if (!client.scopes().containsAll(scopes)) {
            return Answer.no(No.SCOPE);
        }
        Bearer bearer = new Bearer(
                person.id(),
                client.clientId(),
                subject.sessionId(),
                person.roles().stream().filter(ONES_OWN::contains).sorted().toList(),
                scopes,
                List.of(),
                List.of());
        List<String> endsWith = List.of(actingId(person.id(), client.clientId(), since.get()), client.stateId());
        AccessToken token = issueToken.acting(bearer, actor(client), endsWith, subject.expiresAtMillis());
        return new Answer(Optional.of(token), Optional.empty(), scopes);
    }

    /** RFC 8693 §4.1. */
    private static Map<String, Object> actor(Client client) {
        UUID id = client.asBearer(List.of()).subject();
        return Map.of("sub", id.toString(), "client_id", client.clientId());
    }

    static String actingId(UUID personId, String clientId, Instant since) {
        return "act." + personId + "." + clientId + "." + since.toEpochMilli();
    }
}
