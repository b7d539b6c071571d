package org.lovebank.task.activity.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.events.ActivityEvent.AttendanceConfirmed;
import org.lovebank.events.ActivityEvent.ConfirmedAttendance;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.hours.HoursRefusal.NoSuchAttendance;
import org.lovebank.task.activity.notice.Belonging;
import org.lovebank.task.activity.notice.Notice;
import org.lovebank.task.campaign.ActionLine;
import org.lovebank.task.evidence.MaskedName;
import org.lovebank.task.evidence.Served;
import org.lovebank.task.evidence.WitnessMethod;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.EvidenceGrades;

/** One person's hours are confirmed; there is no way to confirm several at once. */
@ApplicationScoped
class ConfirmHours {

    private static final int CONTENT = 500;

    private final ActivityRepository activities;
    private final AttendanceRepository attendances;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    ConfirmHours(
            ActivityRepository activities,
            AttendanceRepository attendances,
            Policies policies,
            EventLog log,
            Clock clock) {
        this.activities = activities;
        this.attendances = attendances;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    AttendanceView by(Caller caller, UUID activityId, UUID attendanceId, HoursRequest asked) {
        Instant now = clock.instant();
        Activity activity = activities.findFor(caller, activityId);
        if (!activity.state().takesHours()) {
            throw activity.notInThatState();
        }
        ActivityAttendance attendance = attendances.forChange(activityId, attendanceId);
        boolean organises = activity.belonging().inCareOf(caller);
        if (!organises && !caller.is(attendance.volunteerId())) {
            throw new Refused(new NoSuchAttendance(attendanceId));
        }
        EvidenceGrades rule =
                policies.content(EvidenceGrades.class, activity.belonging().area(), now);
        attendance.confirm(caller.id(), organises, asked.minutes(), rule, now);
        attendances.keep(attendance);
        if (activity.life().earnsMinutes()) {
            log.append(new AttendanceConfirmed(
                    attendance.id(), attendance.version(), claim(activity, attendance, caller.id(), asked, now)));
        }
        return AttendanceView.of(attendance);
    }

    private ConfirmedAttendance claim(
            Activity activity, ActivityAttendance attendance, UUID by, HoursRequest asked, Instant now) {
        Notice notice = activity.notice();
        Belonging belonging = activity.belonging();
        ActionLine line = belonging.actionLine();
        Served served = attendance.served();
        @Nullable String witness = asked.witnessName();
        return new ConfirmedAttendance(
                attendance.volunteerId(),
                activity.id(),
                attendance.shiftId(),
                belonging.organisationId(),
                belonging.areaPath(),
                notice.categoryCode(),
                line == null ? null : line.name(),
                notice.title(),
                served.from(),
                served.to(),
                served.breakMinutes(),
                served.minutes(),
                notice.place(),
                shortened(notice.content()),
                attendances.recipients(activity.id()),
                by,
                (witness == null ? MaskedName.WITNESS : MaskedName.of(witness)).value(),
                WitnessMethod.SIGNED.name(),
                String.valueOf(attendance.result().evidenceGrade()),
                by,
                now);
    }

    private static String shortened(String content) {
        return content.length() <= CONTENT ? content : content.substring(0, content.offsetByCodePoints(0, CONTENT / 2));
    }
}
