package org.lovebank.chaos.workload;

import com.fasterxml.jackson.databind.JsonNode;
import org.lovebank.stack.demo.DemoCommunity;

/** What a holder reads is what was answered: never older than what was read before, and the sum of all is nothing. */
final class Reading {

    private final Town town;
    private final Memory memory;
    private final Caller holder;
    private final Purse purse;
    private long version;
    private long newestLine;

    Reading(Town town, Memory memory, Caller holder, Purse purse) {
        this.town = town;
        this.memory = memory;
        this.holder = holder;
        this.purse = purse;
    }

    void account() {
        Answer seen = holder.get("/api/v1/accounts/" + purse.account());
        if (!seen.good()) {
            return;
        }
        JsonNode account = seen.body();
        if (account.path("version").asLong() < version) {
            memory.found(
                    "no reading is older than the one before",
                    purse.account() + " version " + version + " then "
                            + account.path("version").asLong());
        }
        version = Math.max(version, account.path("version").asLong());
        if (purse.known()
                && (account.path("availableMinutes").asLong() != purse.minutes()
                        || account.path("points").asLong() != purse.points())) {
            memory.found(
                    "a reading shows what was answered",
                    purse.account() + " has " + account.path("availableMinutes").asLong() + " minutes and "
                            + account.path("points").asLong() + " points, not " + purse.minutes() + " and "
                            + purse.points());
        }
    }

    void passbook() {
        Answer seen = holder.get("/api/v1/accounts/" + purse.account() + "/passbook");
        if (!seen.good()) {
            return;
        }
        long last = Long.MAX_VALUE;
        long newest = 0;
        for (JsonNode line : seen.body().path("items")) {
            long sequence = line.path("sequence").asLong();
            if (sequence >= last) {
                memory.found("the lines of a passbook are in order", purse.account() + " " + sequence);
            }
            newest = Math.max(newest, sequence);
            last = sequence;
        }
        if (newest < newestLine) {
            memory.found("no line of a passbook is lost", purse.account() + " " + newestLine + " then " + newest);
        }
        newestLine = Math.max(newestLine, newest);
    }

    /** Every balance sheet that is read while all this goes on sums to nothing. */
    void books() {
        Answer sheet = town.staff(DemoCommunity.COUNCIL).get("/api/v1/trial-balance");
        if (sheet.good()) {
            for (JsonNode unit : sheet.body().path("units")) {
                if (unit.path("sum").asLong() != 0) {
                    memory.found("every balance sheet sums to nothing", unit.toString());
                }
            }
        }
    }
}
