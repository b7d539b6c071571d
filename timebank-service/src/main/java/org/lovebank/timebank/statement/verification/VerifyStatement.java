package org.lovebank.timebank.statement.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lovebank.http.signature.CheckCode;
import org.lovebank.timebank.statement.ReadStand;
import org.lovebank.timebank.statement.ReadStand.Stand;
import org.lovebank.timebank.statement.seal.KnownSeals;
import org.lovebank.timebank.statement.seal.Seal;
import org.lovebank.timebank.statement.seal.SealedFacts;

/**
 * Holds a statement against the ledger: it is valid when a key of ours signed exactly what the journal tells today. Whatever
 * is not exactly a code of ours is not valid, and no more is said.
 */
@ApplicationScoped
class VerifyStatement {

    private final KnownSeals seals;
    private final ReadStand readStand;

    VerifyStatement(KnownSeals seals, ReadStand readStand) {
        this.seals = seals;
        this.readStand = readStand;
    }

    /** The answer to a check code as somebody typed it, or to the link that stands in a paper's QR code. */
    public StatementVerification of(String given) {
        return CheckCode.read(given.substring(given.lastIndexOf('=') + 1))
                .flatMap(seals::find)
                .flatMap(this::told)
                .orElseGet(StatementVerification::unknown);
    }

    private Optional<StatementVerification> told(Seal seal) {
        Stand stand = readStand.of(seal.accountId(), seal.from(), seal.to());
        SealedFacts facts = readStand.facts(stand, seal.lastLine());
        return seals.holds(seal, facts) ? Optional.of(StatementVerification.of(seal, stand, facts)) : Optional.empty();
    }
}
