package org.lovebank.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.Invented;
import org.lovebank.stack.demo.api.Api;

/** Those who act in the story, each signed in as themselves; new people in every run. */
final class Cast {

    private final Api gateway;
    private final DemoLogins logins;

    Cast(Api gateway, DemoLogins logins) {
        this.gateway = gateway;
        this.logins = logins;
    }

    /** A staff member of the demo community. */
    Api staff(String username) {
        return gateway.signIn(username, logins.named(username).password());
    }

    /** An app's backend that may register people and give them logins. */
    Api app() {
        JsonNode client = staff(DemoCommunity.ADMIN)
                .post(
                        "/api/v1/clients",
                        Map.of(
                                "clientId", Invented.fresh("demo-app"),
                                "name", "测试·演示小程序",
                                "scopes", List.of("volunteers:register", "logins:write"),
                                "areas", List.of(CommunityPlan.HOME),
                                "orgs", List.of()));
        return gateway.authorise(
                client.path("clientId").asText(), client.path("clientSecret").asText());
    }

    /** Gives a person a login through {@code giver} and signs in with it. */
    Neighbour signedIn(Api giver, String personId, List<String> roles) {
        String username = Invented.fresh("demo");
        String password = UUID.randomUUID().toString();
        giver.post(
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
