package org.lovebank.volunteer.servicerecord.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.rules.PublicityRules;
import org.lovebank.volunteer.servicerecord.RecordBook;
import org.lovebank.volunteer.servicerecord.ServiceRecord;

/** Posts a confirmed record (公示) for as many working days as the rule of its place says; none means final at once. */
@ApplicationScoped
public class Publicity {

    private final Policies policies;
    private final RecordBook book;

    Publicity(Policies policies, RecordBook book) {
        this.policies = policies;
        this.book = book;
    }

    public int ruleFor(ServiceRecord record, Instant now) {
        return policies.publicity(record.place(), now).version();
    }

    /** The record was kept as confirmed before. */
    public void begin(ServiceRecord record, Instant now) {
        InForce<PublicityRules> rule = policies.publicity(record.place(), now);
        Instant until = policies.calendar(record.place(), now)
                .rules()
                .endOf(rule.rules().workingDays(), now);
        record.publicise(until, rule.version(), now);
        book.keep(record);
        if (!until.isAfter(now)) {
            record.finalise(now);
            book.keep(record);
        }
    }
}
