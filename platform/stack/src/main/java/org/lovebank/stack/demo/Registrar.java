package org.lovebank.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lovebank.stack.demo.api.Api;

/** Somebody who registers people: a station's staff, or an app on behalf of those who use it. */
public final class Registrar {

    private final Api api;
    private final String areaPath;

    public Registrar(Api api) {
        this(api, CommunityPlan.HOME);
    }

    Registrar(Api api, String areaPath) {
        this.api = api;
        this.areaPath = areaPath;
    }

    public JsonNode registerOnSite(String called, String sex) {
        return register(called, sex, "ONSITE", List.of("RESIDENT"));
    }

    public JsonNode registerInApp(String called, String sex) {
        return register(called, sex, "APP", List.of("TEACHER_STUDENT"));
    }

    private JsonNode register(String called, String sex, String channel, List<String> identities) {
        return api.post(
                "/api/v1/volunteers",
                Map.ofEntries(
                        Map.entry("person", Invented.person(called, sex, "1990-05-04")),
                        Map.entry("channel", channel),
                        Map.entry("areaPath", areaPath),
                        Map.entry("participation", "INDIVIDUAL"),
                        Map.entry("identityTypes", identities),
                        Map.entry("politicalStatus", "MASSES"),
                        Map.entry("occupation", "TEACHER"),
                        Map.entry("hobbies", List.of("下棋")),
                        Map.entry("specialties", List.of("APPLIANCE_REPAIR", "COMPUTER_REPAIR")),
                        Map.entry("serviceIntentions", List.of("REPAIR", "EDUCATION")),
                        Map.entry("languages", List.of("zh")),
                        Map.entry("availability", everyDay()),
                        Map.entry("remoteCapable", false),
                        Map.entry("preferHumanDispatch", false),
                        Map.entry("consents", Invented.fileConsents())));
    }

    public JsonNode acceptCharter(String volunteerId, String channel) {
        return api.post(
                "/api/v1/volunteers/" + volunteerId + "/charter-acceptances",
                Map.of("documentVersion", DemoCommunity.CHARTER, "channel", channel));
    }

    public JsonNode registerBeneficiary(String called) {
        return api.post(
                "/api/v1/beneficiaries",
                Map.of(
                        "person", Invented.person(called, "MALE", "1948-09-10"),
                        "groups", List.of("ELDERLY", "EMPTY_NEST"),
                        "areaPath", areaPath,
                        "consents", Invented.careConsents()));
    }

    private static List<Map<String, String>> everyDay() {
        return List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
                .map(day -> Map.of("day", day, "from", "00:00", "to", "23:59"))
                .toList();
    }
}
