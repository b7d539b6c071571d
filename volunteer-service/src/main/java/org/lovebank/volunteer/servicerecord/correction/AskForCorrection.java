package org.lovebank.volunteer.servicerecord.correction;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.CorrectionRules;
import org.lovebank.volunteer.servicerecord.RecordRefusal;
import org.lovebank.volunteer.servicerecord.ServiceRecord;
import org.lovebank.volunteer.servicerecord.ServiceRecordRepository;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** Volunteers say that a record of theirs is wrong, and staff say so for them; a head's word is the first of two. */
@ApplicationScoped
class AskForCorrection {

    private static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    private final ServiceRecordRepository records;
    private final CorrectionRepository corrections;
    private final Policies policies;
    private final Clock clock;

    AskForCorrection(
            ServiceRecordRepository records, CorrectionRepository corrections, Policies policies, Clock clock) {
        this.records = records;
        this.corrections = corrections;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public CorrectionView by(Caller caller, UUID recordId, NewCorrection wanted) {
        Instant now = clock.instant();
        ServiceRecord record = records.findForChange(recordId)
                .orElseThrow(() -> new Refused(new RecordRefusal.NoSuchRecord(recordId)));
        if (!caller.is(record.volunteerId()) && !caller.holdsIn(record.place(), STAFF)) {
            throw record.viewers().missing();
        }
        record.mustCount();
        int longest = policies.evidence(record.place(), now).rules().longestMinutes();
        Deed deed = wanted.deed(record.deed(), longest, now);
        Correction correction =
                Correction.asked(UuidCreator.getTimeOrderedEpoch(), record, wanted.reason(), deed, caller, now);
        InForce<CorrectionRules> rule = policies.of(CorrectionRules.class, record.place(), now);
        correction.answerBy(now.plus(Duration.ofDays(rule.rules().answerDays())), rule.version());
        corrections.keep(correction);
        return correction.view();
    }
}
