package org.lovebank.bench.registry;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.lovebank.bench.ledger.HouseUnderLoad;
import org.lovebank.bench.registry.Question.Call;
import org.lovebank.bench.town.Sealing;
import org.lovebank.bench.town.Town;
import org.lovebank.bench.town.TownSize;

/** What is measured: look-ups, lists and figures, over the whole town. */
final class Questions {

    private static final int PAGE = 50;
    private static final String LIMIT = "limit=" + PAGE;
    private static final String FOUND = "{\"items\":[{\"id\":\"";
    private static final String HERE = "(v.area_path = ? or v.area_path like ?)";
    private static final String FILES =
            "select v.*, p.wrapped_key, p.sealed from volunteer v join person p on p.id = v.id where ";
    private static final String IN_ORDER = " order by v.id limit " + (PAGE + 1);
    private static final String LINES = "select v.*, p.wrapped_key, p.sealed, f.volunteer_no from service_record v"
            + " join volunteer f on f.id = v.volunteer_id join person p on p.id = v.volunteer_id where v.state = 'FINAL'"
            + " and " + HERE + " and v.served_from >= ? and v.served_from < ? order by v.served_from, v.id limit "
            + (PAGE + 1);
    private static final String REGISTERED = "v.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED')";

    private final Town town;
    private final Draw draw;
    private final Sealing sealing;

    Questions(TownSize size, Town town) throws GeneralSecurityException {
        this.town = town;
        this.draw = new Draw(size, town);
        this.sealing = new Sealing(HouseUnderLoad.masterKey());
    }

    List<Question> all() {
        List<Question> all = new ArrayList<>();
        people(all);
        files(all);
        records(all);
        figures(all);
        return List.copyOf(all);
    }

    private void people(List<Question> all) {
        String person = "select * from person v where ";
        all.add(new Question(
                "person by phone",
                false,
                n -> found("{\"phone\":\"" + draw.somebody(n).phone() + "\"}", FOUND + town.volunteer(draw.who(n))),
                person + "phone_index = ?",
                n -> List.of(sealing.phoneIndex(draw.somebody(n).phone()))));
        all.add(new Question(
                "person by id number",
                false,
                n -> found(
                        "{\"idType\":\"RESIDENT_ID\",\"idNo\":\""
                                + draw.somebody(n).idNo() + "\"}",
                        FOUND + town.volunteer(draw.who(n))),
                person + "id_no_index = ?",
                n -> List.of(sealing.idNoIndex(draw.somebody(n).idNo()))));
        all.add(new Question(
                "people by name in a district",
                false,
                n -> found(
                        "{\"name\":\"" + draw.somebody(n).name() + "\",\"areaPath\":\"" + draw.homeDistrict(n) + "\"}",
                        FOUND),
                person + "name_index = ? and " + HERE + " order by id limit 21",
                n -> with(sealing.nameIndex(draw.somebody(n).name()), draw.homeDistrict(n))));
    }

    private void files(List<Question> all) {
        all.add(new Question(
                "volunteers of a community",
                false,
                n -> files(draw.community(n), ""),
                FILES + HERE + IN_ORDER,
                n -> Draw.place(draw.community(n))));
        all.add(new Question(
                "volunteers of a district",
                false,
                n -> files(draw.district(n), ""),
                FILES + HERE + IN_ORDER,
                n -> Draw.place(draw.district(n))));
        String able = " and v.specialties @> array[?::text]";
        all.add(new Question(
                "volunteers of the city by skill",
                false,
                n -> files(Town.CITY, "&specialty=" + Draw.skill(n)),
                FILES + HERE + able + IN_ORDER,
                n -> and(Draw.place(Town.CITY), Draw.skill(n))));
        all.add(new Question(
                "volunteers of a community by skill",
                false,
                n -> Call.get(
                        "/volunteers?" + LIMIT + "&areaPath=" + draw.community(n) + "&specialty=" + Draw.skill(n),
                        "{\"items\":["),
                FILES + HERE + able + IN_ORDER,
                n -> and(Draw.place(draw.community(n)), Draw.skill(n))));
    }

    private void records(List<Question> all) {
        all.add(new Question(
                "records of one volunteer",
                false,
                n -> Call.get("/service-records?" + LIMIT + "&volunteerId=" + town.volunteer(draw.whoServed(n)), FOUND),
                "select * from service_record where volunteer_id = ? order by id limit " + (PAGE + 1),
                n -> List.of(town.volunteer(draw.whoServed(n)))));
        all.add(new Question(
                "records to decide in a district",
                false,
                n -> Call.get("/service-records?" + LIMIT + "&state=WITNESSED&areaPath=" + draw.district(n), FOUND),
                "select v.* from service_record v where v.state = 'WITNESSED' and " + HERE + IN_ORDER,
                n -> Draw.place(draw.district(n))));
        all.add(new Question(
                "ledger of a community and month",
                false,
                n -> ledger(draw.community(n), n),
                LINES,
                n -> draw.within(draw.community(n), n)));
        all.add(new Question(
                "ledger of a district and month",
                false,
                n -> ledger(draw.district(n), n),
                LINES,
                n -> draw.within(draw.district(n), n)));
    }

    private void figures(List<Question> all) {
        all.add(new Question(
                "figures of a district: volunteers",
                true,
                n -> Call.get("/stats/volunteers?level=COMMUNITY&areaPath=" + draw.district(n), "{\"areaPath\":"),
                "select v.area_path, v.occupation, count(*) from volunteer v where " + HERE + " and " + REGISTERED
                        + " group by 1, 2",
                n -> Draw.place(draw.district(n))));
        all.add(new Question(
                "figures of a district: activity of a month",
                true,
                n -> Call.get(
                        "/stats/activity?level=STREET&areaPath=" + draw.district(n) + "&month=" + draw.month(n),
                        "{\"areaPath\":"),
                "select count(*), sum(v.minutes), count(distinct v.volunteer_id) from service_record v where "
                        + "v.state = 'FINAL' and " + HERE + " and v.served_from >= ? and v.served_from < ?",
                n -> draw.within(draw.district(n), n)));
    }

    private static Call found(String body, String expected) {
        return new Call("/persons/lookups", body, expected);
    }

    private static Call files(String place, String filter) {
        return Call.get("/volunteers?" + LIMIT + "&areaPath=" + place + filter, FOUND);
    }

    private Call ledger(String place, long n) {
        return Call.get("/service-ledger?" + LIMIT + "&areaPath=" + place + "&month=" + draw.month(n), "{\"items\":[{");
    }

    private static List<Object> with(Object first, String place) {
        return List.of(first, place, place + ".%");
    }

    private static List<Object> and(List<Object> place, Object last) {
        return List.of(place.getFirst(), place.getLast(), last);
    }
}
