package org.lovebank.bench.town;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Who lives where and when what happened, by number alone: the same arithmetic fills the tables in SQL and tells the load
 * what to ask. Ids are of version 7 and follow the order in which people came and records were written.
 */
public final class Town {

    public static final String CITY = "cn.bench.city";
    public static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    public static final int YEARS = 5;

    private static final long SPREAD = 2_654_435_761L;
    private static final int COMMUNITY_STEP = 7_919;
    private static final Duration SPAN = Duration.ofDays(YEARS * 365L);
    private static final Duration BEFORE = Duration.ofDays(365);

    private final TownSize size;
    private final Instant began;

    public Town(TownSize size, Instant now) {
        this.size = size;
        this.began = now.truncatedTo(ChronoUnit.DAYS).minus(SPAN);
    }

    /** When the first record was served. */
    public Instant began() {
        return began;
    }

    long recordStepMillis() {
        return SPAN.toMillis() / size.records();
    }

    /** When the first volunteer came. */
    Instant opened() {
        return began.minus(BEFORE);
    }

    long volunteerStepMillis() {
        return SPAN.plus(BEFORE).toMillis() / size.volunteers();
    }

    Instant cameAt(long number) {
        return opened().plusMillis(number * volunteerStepMillis());
    }

    /** The id of a person, who is a volunteer by the same id. */
    public UUID volunteer(long number) {
        return id(cameAt(number).toEpochMilli(), number);
    }

    private static UUID id(long millis, long number) {
        return new UUID((millis << 16) | 0x7000L | (number & 0xfff), (8L << 60) | (number * SPREAD));
    }

    public int communityOf(long volunteer) {
        return (int) (volunteer * COMMUNITY_STEP % size.everyCommunity());
    }

    public String community(int number) {
        return street(number / size.communities()) + ".c" + number % size.communities();
    }

    private String street(int number) {
        return district(number / size.streets()) + ".s" + number % size.streets();
    }

    public String district(int number) {
        return CITY + ".d" + number;
    }

    public int districtOf(int community) {
        return community / size.communities() / size.streets();
    }

    /** The few who serve every other day. */
    public int stars() {
        return size.volunteers() / 1_000;
    }

    /** A whole month in which was served; 0 is the first. */
    public YearMonth month(int number) {
        return YearMonth.from(began.atZone(DAYS)).plusMonths(1L + number);
    }

    /** How many whole months there are before records are still being decided. */
    public static int months() {
        return YEARS * 12 - 3;
    }
}
