package org.lovebank.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.Roles;

/** Agreements as stations write them, and the way to their last signature. */
public final class AgreementFixture {

    public static final String TEXT = "text";

    private AgreementFixture() {}

    /** Every Saturday at ten for four weeks, by one volunteer: short enough that no paper is needed. */
    public static Map<String, Object> saturdays(Person beneficiary, UUID station, Person... volunteers) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("mode", volunteers.length > 1 ? "MANY_TO_ONE" : "ONE_TO_ONE");
        text.put("beneficiaryId", beneficiary.id().toString());
        text.put("contents", List.of(Map.of("categoryCode", "REPAIR", "description", "检修电器")));
        text.put("schedule", schedule("FREQ=WEEKLY;BYDAY=SA", "2040-03-05", "2040-04-01"));
        text.put(
                "volunteers",
                List.of(volunteers).stream().map(one -> one.id().toString()).toList());
        text.put("stationId", station.toString());
        text.put("place", "22街区3号楼");
        return text;
    }

    public static Map<String, Object> schedule(String rrule, String fromOn, String toOn) {
        return Map.of("rrule", rrule, "fromOn", fromOn, "toOn", toOn, "at", "10:00", "durationMinutes", 60);
    }

    /** All ten sections. */
    public static Map<String, Object> sections() {
        Map<String, Object> terms = new LinkedHashMap<>();
        for (String section : List.of(
                "PARTIES",
                "SERVICE",
                "CONDITIONS",
                "TRAINING",
                "SUPPORT",
                "RISK",
                "LIABILITY",
                "CHANGE",
                "DISPUTE",
                "OTHER")) {
            terms.put(section, "按约定执行。");
        }
        return terms;
    }

    public static Map<String, Object> with(Map<String, Object> text, String field, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(text);
        other.put(field, value);
        return other;
    }

    public static Map<String, Object> marked(Map<String, Object> text, String... circumstances) {
        return with(text, "circumstances", List.of(circumstances));
    }

    public static Map<String, Object> without(Map<String, Object> text, String field) {
        Map<String, Object> other = new LinkedHashMap<>(text);
        other.remove(field);
        return other;
    }

    public static String drafted(Person station, Map<String, Object> text) {
        return "/agreements/"
                + station.posts("/agreements", Map.of("areaPath", Person.WALL, TEXT, text))
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    public static String proposed(Person station, Map<String, Object> text) {
        String agreement = drafted(station, text);
        station.posts(agreement + "/proposal", Map.of()).statusCode(200);
        return agreement;
    }

    /** Signed by everybody and running. */
    public static String active(Person station, Map<String, Object> text, Person... signers) {
        String agreement = proposed(station, text);
        for (Person signer : signers) {
            signer.posts(agreement + "/signatures", Map.of("revision", 1)).statusCode(200);
        }
        station.posts(agreement + "/signatures", Map.of("revision", 1)).statusCode(200);
        station.posts(agreement + "/activation", Map.of()).statusCode(200);
        return agreement;
    }

    public static UUID id(String agreement) {
        return UUID.fromString(agreement.substring("/agreements/".length()));
    }

    public static Person proxy() {
        return Person.with(UUID.randomUUID(), Person.WALL, Roles.PROXY);
    }
}
