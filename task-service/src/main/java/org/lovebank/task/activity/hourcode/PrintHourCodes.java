package org.lovebank.task.activity.hourcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRefusal.NotYourActivity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.hourcode.HourCodeRefusal.HourCodesOutOfBounds;
import org.lovebank.task.activity.hourcode.HourCodeRepository.Batch;
import org.lovebank.task.activity.hourcode.HourCodeResource.PrintRequest;
import org.lovebank.task.activity.hourcode.HourCodeResource.PrintedView;
import org.lovebank.task.activity.shift.Shift;
import org.lovebank.task.activity.shift.ShiftRepository;
import org.lovebank.task.policy.ActivityPolicy.HourCodes;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.PaperReport;
import org.lovebank.task.secret.KeyedPrint;

/** Prints codes for a shift; they are shown once, here. */
@ApplicationScoped
class PrintHourCodes {

    static final String PURPOSE = "hour-code";

    private final ActivityRepository activities;
    private final ShiftRepository shifts;
    private final HourCodeRepository codes;
    private final KeyedPrint print;
    private final Policies policies;
    private final Clock clock;

    PrintHourCodes(
            ActivityRepository activities,
            ShiftRepository shifts,
            HourCodeRepository codes,
            KeyedPrint print,
            Policies policies,
            Clock clock) {
        this.activities = activities;
        this.shifts = shifts;
        this.codes = codes;
        this.print = print;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    PrintedView by(Caller caller, UUID activityId, PrintRequest asked) {
        Instant now = clock.instant();
        Activity activity = activities.findFor(caller, activityId);
        AreaPath area = activity.belonging().area();
        if (!activity.belonging().inCareOf(caller)) {
            throw new Refused(new NotYourActivity(area.value()));
        }
        if (!activity.state().takesHours()) {
            throw activity.notInThatState();
        }
        Shift shift = shifts.of(activityId, asked.shiftId());
        HourCodes rule = policies.content(HourCodes.class, area, now);
        int longest =
                (int) Math.min(rule.longestMinutes(), shift.window().length().toMinutes());
        if (asked.count() > rule.mostAtOnce() || asked.minutes() > longest) {
            throw new Refused(new HourCodesOutOfBounds(rule.mostAtOnce(), longest));
        }
        int days = policies.content(PaperReport.class, area, now).latestDays();
        Instant until = shift.window().to().plus(Duration.ofDays(days));
        Batch batch = new Batch(activityId, shift.id(), asked.minutes(), asked.memo(), until, caller.id(), now);
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < asked.count(); i++) {
            HourCode code = HourCode.fresh();
            codes.add(print.of(PURPOSE, code.plain()), batch);
            printed.add(code.printed());
        }
        return new PrintedView(shift.id(), asked.minutes(), until, printed.size(), printed);
    }
}
