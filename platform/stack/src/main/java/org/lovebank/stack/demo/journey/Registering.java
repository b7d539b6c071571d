package org.lovebank.stack.demo.journey;

import static org.lovebank.stack.demo.journey.Story.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.Registrar;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;

/** First act: people become volunteers, and the love bank hears of it. */
final class Registering {

    private final Story story;
    private final Cast cast;
    private final Api station;

    Registering(Story story, Cast cast) {
        this.story = story;
        this.cast = cast;
        this.station = cast.staff(DemoCommunity.STATION_HEAD);
    }

    Neighbour onSite() {
        Registrar registrar = new Registrar(station);
        String id = story.step(
                "a volunteer registers on site 现场登记", () -> submitted(registrar.registerOnSite("春晓", "FEMALE")));
        story.step("the charter is signed on paper 承认章程", () -> active(id, registrar.acceptCharter(id, "ONSITE")));
        return story.step("the volunteer signs in 登录", () -> cast.signedIn(id, List.of("VOLUNTEER")));
    }

    Neighbour online() {
        Registrar registrar = new Registrar(cast.app());
        String id =
                story.step("a volunteer registers online 线上登记", () -> submitted(registrar.registerInApp("秋声", "MALE")));
        Neighbour self = story.step(
                "the second volunteer signs in 登录", () -> cast.signedIn(id, List.of("VOLUNTEER", "WITNESS")));
        story.step(
                "the charter is accepted in the app 线上承认章程",
                () -> active(id, new Registrar(self.api()).acceptCharter(id, "APP")));
        return self;
    }

    Neighbour resident() {
        String id = story.step(
                "a resident is entered as a beneficiary 服务对象建档",
                () -> new Registrar(station)
                        .registerBeneficiary("秋水")
                        .path("id")
                        .asText());
        return story.step("the resident signs in 登录", () -> cast.signedIn(id, List.of("RESIDENT")));
    }

    /** The accounts that the registration's event opened; answers with the first one's id. */
    String accounts(Neighbour first, Neighbour second) {
        return story.step("both have an account and a passbook 自动开户", () -> {
            accountOf(second);
            return accountOf(first).path("id").asText();
        });
    }

    private static JsonNode accountOf(Neighbour holder) {
        JsonNode account = Patience.until(
                        "the love bank opens an account",
                        () -> holder.api().list("/api/v1/accounts", Map.of("ownerId", holder.id())),
                        found -> !found.isEmpty())
                .getFirst();
        expect(!account.path("passbookNo").asText().isBlank(), "a passbook with its number", account);
        return account;
    }

    private static String submitted(JsonNode volunteer) {
        expect(volunteer.path("status").asText().equals("SUBMITTED"), "status SUBMITTED", volunteer);
        expect(!volunteer.path("volunteerNo").asText().isBlank(), "a volunteer number", volunteer);
        return volunteer.path("id").asText();
    }

    private JsonNode active(String id, JsonNode accepted) {
        JsonNode volunteer = station.get("/api/v1/volunteers/" + id);
        expect(volunteer.path("status").asText().equals("ACTIVE"), "status ACTIVE after " + accepted, volunteer);
        return volunteer;
    }
}
