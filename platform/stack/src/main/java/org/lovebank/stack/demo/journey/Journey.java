package org.lovebank.stack.demo.journey;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.api.Api;

/** The story that everything exists for: an hour of help travels from a wish to a passbook. */
public final class Journey {

    private final String gateway;
    private final String adminPassword;
    private final Story story;

    private Journey(String gateway, String adminPassword, Story story) {
        this.gateway = gateway;
        this.adminPassword = adminPassword;
        this.story = story;
    }

    /** Plays the story once, with new people; {@code told} hears of every step as it ends. */
    public static JourneyReport play(String gateway, String adminPassword, Consumer<Story.Step> told) {
        Story story = new Story(told);
        try {
            Passbook passbook = new Journey(gateway, adminPassword, story).play();
            return new JourneyReport(story.steps(), Optional.of(passbook));
        } catch (Story.Ended early) {
            return new JourneyReport(story.steps(), Optional.empty());
        }
    }

    private Passbook play() {
        DemoLogins logins =
                story.step("the demo community stands 演示社区", () -> DemoCommunity.ensure(gateway, adminPassword));
        Cast cast = story.step("its staff sign in 登录", () -> new Cast(Api.at(gateway), logins));
        Registering registering = new Registering(story, cast);
        Neighbour volunteer = registering.onSite();
        Neighbour student = registering.online();
        String account = registering.accounts(volunteer, student);
        Neighbour resident = registering.resident();
        help(new Helping(story, cast, Clock.systemUTC()), volunteer, student, resident);
        Banking banking = new Banking(story, cast, volunteer, account);
        Passbook passbook = deposit(banking);
        Accounts accounts = new Accounts(cast);
        String earned = gather(new Gathering(story, cast, accounts, Clock.systemUTC()), student);
        pay(new Paying(story, cast, accounts, volunteer, account, Clock.systemUTC()), student, earned);
        spend(banking);
        return passbook;
    }

    private static void help(Helping helping, Neighbour volunteer, Neighbour student, Neighbour resident) {
        String wish = helping.wish(resident);
        helping.published(wish);
        helping.onTheWall(wish, student);
        helping.proposed(wish, volunteer);
        String assignment = helping.claimed(wish, volunteer, student);
        helping.served(assignment, student);
        helping.confirmed(assignment, resident);
    }

    private static Passbook deposit(Banking banking) {
        String record = banking.recorded();
        banking.pending();
        banking.available(record);
        return banking.passbook();
    }

    private static String gather(Gathering gathering, Neighbour volunteer) {
        Gathering.Announced activity = gathering.announced();
        String signUp = gathering.signedUp(activity, volunteer);
        gathering.attended(activity, signUp, volunteer);
        return gathering.deposited(volunteer);
    }

    private static void pay(Paying paying, Neighbour helper, String helperAccount) {
        String order = paying.held();
        String assignment = paying.served(order, helper);
        paying.captured(order, assignment, helper, helperAccount);
        paying.calledOff();
    }

    private static void spend(Banking banking) {
        banking.converted();
        banking.redeemed();
        banking.stars();
        banking.booksBalance();
    }
}
