package org.lovebank.gateway.traffic;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.visit.Trouble;
import org.lovebank.gateway.visit.Visit;

/** Lets a caller pass while he keeps within his allowances, and tells him in {@code RateLimit} where he stands. */
@Singleton
public class TrafficLimits {

    /** The client in tokens of people who signed in without another program in between: not a client to be counted. */
    private static final String FIRST_PARTY = "lovebank";

    private final Counts counts;

    TrafficLimits(Counts counts) {
        this.counts = counts;
    }

    /** Whether the request may go on; if not, it has been refused. */
    public boolean admit(Visit visit, String path, Caller caller) {
        List<Standing> standings = standings(visit, path, caller);
        visit.request()
                .response()
                .putHeader(
                        "RateLimit-Policy",
                        standings.size() == 1
                                ? standings.getFirst().allowance().policy()
                                : standings.stream()
                                        .map(standing -> standing.allowance().policy())
                                        .collect(Collectors.joining(", ")))
                .putHeader(
                        "RateLimit",
                        standings.size() == 1
                                ? standings.getFirst().limit()
                                : standings.stream().map(Standing::limit).collect(Collectors.joining(", ")));
        for (Standing standing : standings) {
            if (!standing.passes()) {
                refuse(visit, standing.seconds());
                return false;
            }
        }
        return true;
    }

    /** Whether a token that is not known yet may be looked at; if not, the request has been refused. */
    public boolean mayShowAToken(Visit visit) {
        Count count = counts.of(counts.unbelieved, NetworkAddress.of(visit));
        if (count.remaining() > 0) {
            return true;
        }
        refuse(visit, count.secondsToWait());
        return false;
    }

    /** The token was not to be believed. */
    public void sawUnbelievedToken(Visit visit) {
        counts.of(counts.unbelieved, NetworkAddress.of(visit)).oneMore();
    }

    private List<Standing> standings(Visit visit, String path, Caller caller) {
        List<Standing> standings = new ArrayList<>(2);
        String who;
        if (caller.roles().isEmpty() && caller.clientId().isEmpty()) {
            who = NetworkAddress.of(visit);
            standings.add(counts.of(counts.address, who).oneMore());
        } else if (caller.holdsAny(Roles.PARTNER_CLIENT)) {
            who = caller.clientId();
            standings.add(counts.of(counts.client, who).oneMore());
        } else {
            who = caller.id().toString();
            standings.add(counts.of(counts.person, who).oneMore());
            if (!FIRST_PARTY.equals(caller.clientId()) && !caller.clientId().isEmpty()) {
                standings.add(counts.of(counts.client, caller.clientId()).oneMore());
            }
        }
        counts.roadAt(visit.request().method(), path)
                .ifPresent(road -> standings.add(counts.of(road, who).oneMore()));
        return standings;
    }

    private static void refuse(Visit visit, long seconds) {
        visit.request().response().putHeader("Retry-After", String.valueOf(seconds));
        visit.refuse(Trouble.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", seconds));
    }
}
