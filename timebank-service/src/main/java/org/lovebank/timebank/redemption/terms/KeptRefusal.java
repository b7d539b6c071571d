package org.lovebank.timebank.redemption.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.LedgerRefusal.Remembered;

/** The ledger's no to a redemption's hold, kept so that the same request hears it again. */
@Embeddable
public class KeptRefusal {

    private static final JsonMapper JSON = new JsonMapper();

    @Column(name = "refusal_code")
    private String code;

    @Column(name = "refusal_kind")
    private String kind;

    @Column(name = "refusal_facts")
    private String facts;

    @SuppressWarnings("NullAway.Init")
    protected KeptRefusal() {}

    public KeptRefusal(Refusal refusal) {
        try {
            code = refusal.code();
            kind = refusal.kind().name();
            facts = JSON.writeValueAsString(refusal.facts());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Refused again() {
        try {
            Map<String, Object> known = JSON.readValue(facts, new TypeReference<>() {});
            return new Refused(new Remembered(code, Refusal.Kind.valueOf(kind), known));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
