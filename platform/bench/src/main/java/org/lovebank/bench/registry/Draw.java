package org.lovebank.bench.registry;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.lovebank.bench.town.InventedPerson;
import org.lovebank.bench.town.Town;
import org.lovebank.bench.town.TownSize;

/** For whom, where and when the request of a number asks. */
final class Draw {

    private final TownSize size;
    private final Town town;

    Draw(TownSize size, Town town) {
        this.size = size;
        this.town = town;
    }

    private static long below(long n, long most) {
        return Math.floorMod(InventedPerson.mixed(n), most);
    }

    long who(long n) {
        return below(n, size.volunteers());
    }

    InventedPerson somebody(long n) {
        return new InventedPerson(who(n));
    }

    /** One in ten asks for one of the few who serve every other day. */
    long whoServed(long n) {
        return n % 10 == 0 ? below(n, town.stars()) : who(n);
    }

    /** Where the somebody of this number lives. */
    String homeDistrict(long n) {
        return town.district(town.districtOf(town.communityOf(who(n))));
    }

    String community(long n) {
        return town.community((int) below(n, size.everyCommunity()));
    }

    String district(long n) {
        return town.district((int) below(n, size.districts()));
    }

    /** One in ten asks for what hardly anybody can do. */
    static String skill(long n) {
        return n % 10 == 0 ? InventedPerson.SELDOM : InventedPerson.specialty(n);
    }

    YearMonth month(long n) {
        return town.month((int) below(n + 1, Town.months()));
    }

    /** The values for "in this place". */
    static List<Object> place(String path) {
        return List.of(path, path + ".%");
    }

    /** The values for "in this place in the month of this number". */
    List<Object> within(String place, long n) {
        YearMonth month = month(n);
        return List.of(
                place,
                place + ".%",
                month.atDay(1)
                        .atStartOfDay(Town.DAYS)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toOffsetDateTime(),
                month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(Town.DAYS)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toOffsetDateTime());
    }
}
