package org.lovebank.task.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.form.ComplaintRefusal.ComplaintTooLate;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.ComplaintClock;
import org.lovebank.task.policy.VoicePolicy.WorkingDays;

/** By when each step of a case is due, as its area's policy says; working days end at midnight in Shanghai. */
@ApplicationScoped
public class CaseClocks {

    private final Policies policies;

    CaseClocks(Policies policies) {
        this.policies = policies;
    }

    /** A case is brought while people remember. */
    public void mustBeInTime(Subject subject, Instant now) {
        Instant until =
                subject.since().plus(Duration.ofDays(clock(subject.area(), now).openDays()));
        if (now.isAfter(until)) {
            throw new Refused(new ComplaintTooLate(until));
        }
    }

    /** The course of a case that begins now: answer by the end of a working day, decision after some days. */
    public Course begin(AreaPath area, Instant now) {
        ComplaintClock clock = clock(area, now);
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        LocalDate last = policies.content(WorkingDays.class, area, now).after(today, clock.answerWorkingDays());
        Instant answer = last.plusDays(1).atStartOfDay(Time.DAYS).toInstant();
        Instant decision = now.plus(Duration.ofDays(clock.decisionDays()));
        return new Course(answer, answer.isAfter(decision) ? answer : decision, now);
    }

    public Instant appealUntil(AreaPath area, Instant now) {
        return now.plus(Duration.ofDays(clock(area, now).appealDays()));
    }

    public Instant appealDecisionDue(AreaPath area, Instant now) {
        return now.plus(Duration.ofDays(clock(area, now).appealDecisionDays()));
    }

    public Instant nextLook(AreaPath area, Instant now) {
        return now.plus(Duration.ofDays(clock(area, now).escalateAfterDays()));
    }

    private ComplaintClock clock(AreaPath area, Instant now) {
        return policies.content(ComplaintClock.class, area, now);
    }
}
