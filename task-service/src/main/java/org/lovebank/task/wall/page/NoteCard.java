package org.lovebank.task.wall.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.Time;
import org.lovebank.http.screen.Words;
import org.lovebank.problem.Language;

/** A note in words, as the page writes it; every word is still to be escaped. */
public record NoteCard(
        String id,
        String standing,
        String standingWords,
        String lang,
        String title,
        String text,
        String needs,
        String offers,
        String minutes,
        String window,
        String from,
        String to,
        String since,
        String community) {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    /** People write as they speak; what is not Chinese may be anything. */
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static NoteCard of(PinnedNote note, Words words, Instant now) {
        return new NoteCard(
                note.id().toString(),
                note.standing().word(),
                words.say("wall.standing." + note.standing().word()),
                HAN.matcher(note.title() + note.publicText()).find() ? Language.ZH_CN.tag() : "",
                note.title(),
                note.publicText(),
                categories(note.needs(), words),
                categories(note.offers(), words),
                note.minutes() == 0 ? "" : words.say("wall.minutes", note.minutes()),
                window(note, words),
                note.from().toString(),
                note.to().toString(),
                since(note, words, now),
                note.communityName());
    }

    private static String since(PinnedNote note, Words words, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (note.standing() == Standing.FULFILLED) {
            return words.say("wall.since.fulfilled", day(LocalDate.ofInstant(note.changedAt(), Time.DAYS), words));
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(note.hungAt(), Time.DAYS), today);
        if (days <= 0) {
            return words.say("wall.since.today");
        }
        return days == 1 ? words.say("wall.since.yesterday") : words.say("wall.since.days", days);
    }

    private static String window(PinnedNote note, Words words) {
        ZonedDateTime from = note.from().atZone(Time.DAYS);
        ZonedDateTime to = note.to().atZone(Time.DAYS);
        String begin = day(from.toLocalDate(), words) + " " + HOUR.format(from);
        boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
        String end = oneDay ? HOUR.format(to) : day(to.toLocalDate(), words) + " " + HOUR.format(to);
        return words.say("wall.window", begin, end);
    }

    private static String day(LocalDate day, Words words) {
        return (words.language() == Language.EN ? ENGLISH_DAY : CHINESE_DAY).format(day);
    }

    private static String categories(List<String> codes, Words words) {
        return codes.stream()
                .distinct()
                .flatMap(code -> ServiceCategory.find(code).stream())
                .map(category -> words.language() == Language.EN ? category.english() : category.chinese())
                .collect(Collectors.joining(words.say("comma")));
    }
}
