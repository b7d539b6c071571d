package org.lovebank.task.activity.notice;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.notice.NoticeRefusal.ActivityInThePast;
import org.lovebank.task.activity.notice.NoticeRefusal.ActivityTooLong;
import org.lovebank.task.activity.notice.NoticeRefusal.SignUpDeadlineTooLate;
import org.lovebank.task.policy.ActivityPolicy.ActivityWindow;
import org.lovebank.task.window.Window;

/** What everybody reads: what is done, where, when, and until when one may sign up. */
@Embeddable
public record Notice(
        String title,
        String content,
        String categoryCode,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant signUpUntil) {

    public Window window() {
        return new Window(startsAt, endsAt);
    }

    public ServiceCategory category() {
        return ServiceCategory.valueOf(categoryCode);
    }

    /** The same at another time, and perhaps elsewhere; signing up ends as long before it. */
    public Notice at(Instant start, @Nullable String elsewhere) {
        Duration later = Duration.between(startsAt, start);
        String where = elsewhere == null ? place : elsewhere;
        return new Notice(title, content, categoryCode, where, start, endsAt.plus(later), signUpUntil.plus(later));
    }

    /** It lies ahead, not too far and not too long, and signing up ends before it begins. */
    public void mustBeInTime(ActivityWindow rule, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new Refused(new ActivityInThePast(now));
        }
        Instant latest = now.plus(Duration.ofDays(rule.aheadDays()));
        if (endsAt.isAfter(latest) || window().length().compareTo(Duration.ofDays(rule.longestDays())) > 0) {
            throw new Refused(new ActivityTooLong(latest, rule.longestDays()));
        }
        if (signUpUntil.isAfter(startsAt)) {
            throw new Refused(new SignUpDeadlineTooLate(startsAt));
        }
    }
}
