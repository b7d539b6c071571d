package org.lovebank.task.activity.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;
import org.lovebank.task.activity.ActivityState;
import org.lovebank.task.activity.notice.Notice;
import org.lovebank.task.activity.notice.NoticeRefusal.UnknownArea;
import org.lovebank.task.place.PlaceRepository;

/** Writes the calendar of a place: what was published, and what of it was called off. */
@ApplicationScoped
class PublishCalendar {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);
    private static final int MOST = 500;

    private final ActivityRepository activities;
    private final PlaceRepository places;
    private final Clock clock;

    PublishCalendar(ActivityRepository activities, PlaceRepository places, Clock clock) {
        this.activities = activities;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    String of(Caller anybody, AreaPath area) {
        if (!places.knows(area)) {
            throw new Refused(new UnknownArea(area.value()));
        }
        Instant now = clock.instant();
        CalendarText text = new CalendarText()
                .plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Lovebank//Activities//ZH")
                .plain("CALSCALE", "GREGORIAN")
                .plain("METHOD", "PUBLISH")
                .words("X-WR-CALNAME", "志愿服务活动 " + area)
                .plain("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        activities.announced(area, now.minus(BACK), now.plus(AHEAD), MOST).stream()
                .filter(activity -> activity.visibleTo(anybody))
                .forEach(activity -> event(text, activity));
        return text.plain("END", "VCALENDAR").toString();
    }

    private static void event(CalendarText text, Activity activity) {
        Notice notice = activity.notice();
        boolean off = activity.state() == ActivityState.CANCELLED;
        text.plain("BEGIN", "VEVENT")
                .plain("UID", activity.id() + "@activities.lovebank")
                .moment("DTSTAMP", activity.life().changedAt())
                .moment("LAST-MODIFIED", activity.life().changedAt())
                .plain("SEQUENCE", Integer.toString(activity.life().sequence()))
                .moment("DTSTART", notice.startsAt())
                .moment("DTEND", notice.endsAt())
                .plain("STATUS", off ? "CANCELLED" : "CONFIRMED")
                .words("SUMMARY", notice.title())
                .words("DESCRIPTION", notice.content())
                .words("LOCATION", notice.place())
                .plain("CATEGORIES", notice.categoryCode())
                .plain("END", "VEVENT");
    }
}
