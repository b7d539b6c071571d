package org.lovebank.stack.demo.journey;

import java.time.Clock;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.api.Api;

/** The story that everything exists for: an hour of help travels from a wish to a passbook. */
final class Journey {

    private final String gateway;
    private final String adminPassword;
    private final Story story;

    Journey(String gateway, String adminPassword, Story story) {
        this.gateway = gateway;
        this.adminPassword = adminPassword;
        this.story = story;
    }

    /** Plays it once, with new people; answers with the passbook at its end. */
    Passbook play() {
        DemoLogins logins =
                story.step("the demo community stands 演示社区", () -> DemoCommunity.ensure(gateway, adminPassword));
        Cast cast = new Cast(Api.at(gateway), logins);
        Registering registering = new Registering(story, cast);
        Neighbour volunteer = registering.onSite();
        Neighbour student = registering.online();
        String account = registering.accounts(volunteer, student);
        Neighbour resident = registering.resident();

        Helping helping = new Helping(story, cast, Clock.systemUTC());
        String wish = helping.wish(resident);
        helping.published(wish);
        helping.onTheWall(wish, student);
        helping.proposed(wish, volunteer);
        String assignment = helping.claimed(wish, volunteer, student);
        helping.served(assignment, volunteer, student);
        helping.confirmed(assignment, resident);

        Banking banking = new Banking(story, cast, volunteer, account);
        String record = banking.recorded();
        banking.pending();
        banking.available(record);
        Passbook passbook = banking.passbook();
        banking.converted(account);
        banking.redeemed(account);
        banking.stars();
        banking.booksBalance();
        return passbook;
    }
}
