package org.lovebank.timebank.statement.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import org.lovebank.http.signature.CheckCode;
import org.lovebank.timebank.ledger.checkpoint.CheckpointKeys;

/** Signs a statement with the ledger's key; the same statement has the same check code for as long as the key is the same. */
@ApplicationScoped
public class SealStatement {

    private final CheckpointKeys keys;
    private final SealRepository seals;
    private final Clock clock;

    SealStatement(CheckpointKeys keys, SealRepository seals, Clock clock) {
        this.keys = keys;
        this.seals = seals;
        this.clock = clock;
    }

    /** The check code of what is handed out, of which this is the last line. */
    @Transactional
    public String saying(SealedFacts facts, long lastLine) {
        byte[] signature = keys.signText(facts.text());
        String code = CheckCode.of(signature);
        seals.keep(new Seal(
                code,
                facts.accountId(),
                facts.from(),
                facts.to(),
                lastLine,
                keys.signingId(),
                Base64.getEncoder().encodeToString(signature),
                clock.instant()));
        return code;
    }
}
