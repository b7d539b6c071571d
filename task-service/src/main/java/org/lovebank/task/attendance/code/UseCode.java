package org.lovebank.task.attendance.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.attendance.code.CodeRefusal.CodeByItsIssuer;
import org.lovebank.task.attendance.code.CodeRefusal.NoLiveCode;
import org.lovebank.task.attendance.code.CodeRefusal.WrongSpokenCode;
import org.lovebank.task.secret.Seal;

/** A code was spoken and is entered: right, it is used up; wrong, a try is gone. */
@ApplicationScoped
public class UseCode {

    private final CountTry countTry;
    private final CodeRepository codes;
    private final Seal seal;

    UseCode(CountTry countTry, CodeRepository codes, Seal seal) {
        this.countTry = countTry;
        this.codes = codes;
        this.seal = seal;
    }

    /** Whose word the code was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID by(Caller caller, UUID assignmentId, String code, Instant now) {
        LiveCode live = countTry.on(assignmentId, now).orElseThrow(() -> new Refused(new NoLiveCode(assignmentId)));
        if (!live.matches(seal.fingerprint(code, assignmentId, IssueCode.FIELD))) {
            throw new Refused(new WrongSpokenCode(assignmentId, live.triesLeft()));
        }
        if (caller.is(live.issuedBy())) {
            throw new Refused(new CodeByItsIssuer(assignmentId));
        }
        if (!codes.use(live.id(), now)) {
            throw new Refused(new NoLiveCode(assignmentId));
        }
        return live.witnessId();
    }
}
