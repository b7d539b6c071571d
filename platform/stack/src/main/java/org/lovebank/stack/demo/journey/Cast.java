package org.lovebank.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.Invented;
import org.lovebank.stack.demo.api.Api;

/** Those who act in the story, each signed in as themselves; new people in every run. */
final class Cast {

    private final Api gateway;
    private final Map<String, Api> staff;
    private final Api admin;

    Cast(Api gateway, DemoLogins logins) {
        this.gateway = gateway;
        this.staff = logins.all().stream()
                .collect(Collectors.toMap(
                        DemoLogin::username, login -> gateway.signIn(login.username(), login.password())));
        this.admin = staff(DemoCommunity.ADMIN);
    }

    /** A staff member of the demo community. */
    Api staff(String username) {
        return Optional.ofNullable(staff.get(username))
                .orElseThrow(() -> new StepFailed("no demo login is called " + username));
    }

    /** An app's backend that may register people. */
    Api app() {
        JsonNode client = admin.post(
                "/api/v1/clients",
                Map.of(
                        "clientId", Invented.fresh("demo-app"),
                        "name", "测试·演示小程序",
                        "scopes", List.of("volunteers:register"),
                        "areas", List.of(CommunityPlan.HOME),
                        "orgs", List.of()));
        return gateway.authorise(
                client.path("clientId").asText(), client.path("clientSecret").asText());
    }

    /** Gives a person a login and signs in with it. */
    Neighbour signedIn(String personId, List<String> roles) {
        String username = Invented.fresh("demo");
        String password = UUID.randomUUID().toString();
        admin.post(
                "/api/v1/logins",
                Map.of(
                        "username", username,
                        "password", password,
                        "personId", personId,
                        "roles", roles,
                        "areas", List.of(CommunityPlan.HOME),
                        "orgs", List.of()));
        return new Neighbour(personId, gateway.signIn(username, password));
    }
}
