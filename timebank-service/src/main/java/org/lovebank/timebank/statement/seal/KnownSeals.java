package org.lovebank.timebank.statement.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.Optional;
import org.lovebank.timebank.ledger.checkpoint.CheckpointKeys;

/** The statements that were handed out, and whether what the ledger tells today is what was signed. */
@ApplicationScoped
public class KnownSeals {

    private final SealRepository seals;
    private final CheckpointKeys keys;

    KnownSeals(SealRepository seals, CheckpointKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    @Transactional
    public Optional<Seal> find(String code) {
        return seals.find(code);
    }

    /** Whether a key of ours signed exactly these facts. */
    public boolean holds(Seal seal, SealedFacts facts) {
        return keys.signedText(seal.keyId(), facts.text(), Base64.getDecoder().decode(seal.signature()));
    }
}
