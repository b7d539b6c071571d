package org.lovebank.volunteer.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.notice.Notice.Period;
import org.lovebank.volunteer.notice.NoticeRefusal.NoticeNamesPeople;
import org.lovebank.volunteer.notice.NoticeRefusal.NoticeNotForeseen;
import org.lovebank.volunteer.notice.NoticeRefusal.NoticeWithoutBasis;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.publicrules.NoticeRules;

/** Posts a notice for as long as the policy of its place says, in the transaction of whoever asks. */
@ApplicationScoped
public class PublishNotice {

    private final NoticeRepository notices;
    private final Policies policies;
    private final Consents consents;
    private final Clock clock;

    PublishNotice(NoticeRepository notices, Policies policies, Consents consents, Clock clock) {
        this.notices = notices;
        this.policies = policies;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Posts it.
     *
     * @throws Refused with {@link NoticeWithoutBasis} when it names people and neither a rule nor a consent lets it, with
     *     a missing consent when one of the named has not given one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Posted of(NewNotice wanted) {
        Instant now = clock.instant();
        InForce<NoticeRules> rules = policies.of(NoticeRules.class, wanted.place(), now);
        NoticeRules.Kind kind = rules.rules()
                .of(wanted.kind().name())
                .orElseThrow(
                        () -> new Refused(new NoticeNotForeseen(wanted.kind().name())));
        mustHaveBasis(wanted, kind);
        Instant until = kind.workingDays()
                ? policies.calendar(wanted.place(), now).rules().endOf(kind.days(), now)
                : now.plus(Duration.ofDays(kind.days()));
        Instant shownUntil = until.plus(Duration.ofDays(rules.rules().shownDays()));
        Notice notice = new Notice(
                wanted,
                wanted.basis() == NoticeBasis.RULE ? kind.rule() : "",
                rules.version(),
                new Period(now, until, shownUntil));
        notices.persist(notice);
        int position = 0;
        for (NewNotice.Line line : wanted.lines()) {
            position++;
            notices.keep(new NoticeLine(notice.id(), position, wanted.kind(), line));
        }
        notices.flush();
        return new Posted(notice.id(), until, rules.version());
    }

    private void mustHaveBasis(NewNotice wanted, NoticeRules.Kind kind) {
        boolean names = wanted.lines().stream().anyMatch(line -> line.personId() != null);
        switch (wanted.basis()) {
            case RULE -> {
                if (kind.rule().isBlank()) {
                    throw new Refused(new NoticeWithoutBasis(wanted.kind().name()));
                }
            }
            case CONSENT ->
                wanted.lines().stream()
                        .map(NewNotice.Line::personId)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .forEach(person ->
                                consents.demand(person, "lines.personId", ConsentPurpose.PUBLICATION, DataClass.BASIC));
            case NO_NAMES -> {
                if (names) {
                    throw new Refused(new NoticeNamesPeople());
                }
            }
        }
    }

    /** What was posted, and until when objections may come. */
    public record Posted(UUID noticeId, Instant until, int policyVersion) {}
}
