package org.lovebank.bench.signup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.Latencies;
import org.lovebank.bench.load.LoadResult;

/** A thousand at once, the plain way and over HTTP, counted in the database afterwards. */
record Round(Latencies asked, Latencies plain, double seconds, Busy work, Busy plainWork, boolean right, String found) {

    static final int PEOPLE = 1_000;
    private static final int PLACES = 100;
    private static final int WAITING = 50;
    private static final int LONGEST_WORDS = 120;

    static Round play(SignUpGround ground, OneRowLocked baseline, int number)
            throws IOException, InterruptedException, SQLException {
        Busy began = ground.busy();
        Latencies plain = baseline.round(number, ground.people, PLACES);
        Busy plainWork = ground.busy().since(began);
        List<String> activity = ground.activity(PLACES, WAITING);
        SignUpRequests requests = new SignUpRequests(ground.tokens, activity.get(0), activity.get(1));
        Busy before = ground.busy();
        LoadResult result = new HttpLoad(ground.house.address(), PEOPLE).all(requests, PEOPLE);
        Busy work = ground.busy().since(before);
        long approved = count(ground, activity.get(1), "APPROVED");
        long waiting = count(ground, activity.get(1), "WAITLISTED");
        boolean right = approved == PLACES
                && waiting == WAITING
                && result.done() == PLACES + WAITING
                && requests.full() == PEOPLE - PLACES - WAITING
                && requests.other() == 0;
        String found = approved + "+" + waiting + (right ? "" : unexpected(requests, result.firstRefusal()));
        return new Round(result.latencies(), plain, result.seconds(), work, plainWork, right, found);
    }

    private static String unexpected(SignUpRequests requests, String words) {
        return " (full %d, other %d %s)"
                .formatted(
                        requests.full(), requests.other(), words.substring(0, Math.min(LONGEST_WORDS, words.length())));
    }

    private static long count(SignUpGround ground, String shift, String state) throws SQLException {
        return ground.database.count(
                "select count(*) from sign_up where shift_id = '" + shift + "' and state = '" + state + "'");
    }
}
