package org.lovebank.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lovebank.stack.demo.CommunityPlan.Body;
import org.lovebank.stack.demo.CommunityPlan.Crew;
import org.lovebank.stack.demo.CommunityPlan.Place;
import org.lovebank.stack.demo.CommunityPlan.Post;
import org.lovebank.stack.demo.api.Api;

/** Puts the plan into the registry: what is there already is left as it is. */
final class Network {

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> EVERYWHERE = Map.of("areaPath", "cn");

    private final Api admin;
    private final Clock clock;

    Network(Api admin, Clock clock) {
        this.admin = admin;
        this.clock = clock;
    }

    /** Answers with the ids of the organisations, by the plan's keys. */
    Map<String, String> ensure(CommunityPlan plan) {
        areas(plan.areas());
        publicityIsShort();
        Map<String, String> organisations = organisations(plan.organisations());
        Map<String, JsonNode> stations = stations(plan.stations(), organisations);
        teams(plan.teams(), stations);
        return organisations;
    }

    private void areas(List<Place> wanted) {
        Set<String> known = new HashSet<>();
        admin.list("/api/v1/areas", Map.of("under", "cn"))
                .forEach(area -> known.add(area.path("path").asText()));
        for (Place place : wanted) {
            if (known.add(place.path())) {
                ObjectNode area = Api.JSON
                        .createObjectNode()
                        .put("parentPath", place.parentPath())
                        .put("code", place.code())
                        .put("level", place.level())
                        .put("name", place.name());
                JsonNode profile = place.profile();
                if (profile != null) {
                    area.set("profile", profile);
                }
                admin.post("/api/v1/areas", area);
            }
        }
    }

    /** The demo sub-district posts records for no working day, so that a story can be told in one sitting. */
    private void publicityIsShort() {
        String code = "SERVICE_RECORD_PUBLICITY";
        boolean known = admin.list("/api/v1/registry-policies", Map.of("code", code)).stream()
                .anyMatch(policy -> policy.path("areaPath").asText().equals(CommunityPlan.SUB_DISTRICT));
        if (!known) {
            admin.post(
                    "/api/v1/registry-policies",
                    Map.of(
                            "code",
                            code,
                            "areaPath",
                            CommunityPlan.SUB_DISTRICT,
                            "effectiveOn",
                            LocalDate.now(clock.withZone(DAYS)).toString(),
                            "content",
                            Map.of("workingDays", 0),
                            "reason",
                            "演示社区：记录确认后即视为公示期满"));
        }
    }

    private Map<String, String> organisations(List<Body> wanted) {
        Map<String, String> ids = byName("/api/v1/organisations");
        Map<String, String> byKey = new HashMap<>();
        for (Body body : wanted) {
            String id = ids.get(body.name());
            if (id == null) {
                id = admin.post(
                                "/api/v1/organisations",
                                Map.of(
                                        "kind", body.kind(),
                                        "name", body.name(),
                                        "areaPath", body.areaPath(),
                                        "registered", true,
                                        "coBuilding", false))
                        .path("id")
                        .asText();
            }
            byKey.put(body.key(), id);
        }
        return byKey;
    }

    private Map<String, JsonNode> stations(List<Post> wanted, Map<String, String> organisations) {
        Map<String, JsonNode> known = new HashMap<>();
        admin.list("/api/v1/stations", EVERYWHERE)
                .forEach(station -> known.put(station.path("name").asText(), station));
        for (Post post : wanted) {
            known.computeIfAbsent(
                    post.name(),
                    name -> admin.post(
                            "/api/v1/stations",
                            Map.of(
                                    "organisationId", organisations.getOrDefault(post.organisation(), ""),
                                    "areaPath", post.areaPath(),
                                    "name", name,
                                    "level", post.level())));
        }
        return known;
    }

    private void teams(List<Crew> wanted, Map<String, JsonNode> stations) {
        Map<String, String> known = byName("/api/v1/teams");
        for (Crew crew : wanted) {
            if (!known.containsKey(crew.name())) {
                JsonNode station = stations.get(crew.station());
                if (station == null) {
                    throw new IllegalStateException("community.json names no station " + crew.station());
                }
                Map<String, Object> team = new HashMap<>();
                team.put("organisationId", station.path("organisationId").asText());
                team.put("stationId", station.path("id").asText());
                team.put("name", crew.name());
                team.put("kind", crew.kind());
                String specialty = crew.specialty();
                if (specialty != null) {
                    team.put("specialty", specialty);
                }
                admin.post("/api/v1/teams", team);
            }
        }
    }

    private Map<String, String> byName(String path) {
        Map<String, String> ids = new HashMap<>();
        admin.list(path, EVERYWHERE)
                .forEach(each ->
                        ids.put(each.path("name").asText(), each.path("id").asText()));
        return ids;
    }
}
