package org.lovebank.chaos.workload;

/** What must be in one account, by all that was answered to its holder. */
public final class Purse {

    private final String account;
    private long minutes;
    private long points;
    private boolean known = true;
    private String lastMove = "";

    Purse(String account, long minutes) {
        this.account = account;
        this.minutes = minutes;
    }

    public String account() {
        return account;
    }

    /** Minutes that can be spent. */
    public synchronized long minutes() {
        return minutes;
    }

    public synchronized long points() {
        return points;
    }

    /** False when a request was never answered, so that nobody can say. */
    public synchronized boolean known() {
        return known;
    }

    synchronized void minutes(long change) {
        minutes += change;
    }

    synchronized void points(long change) {
        points += change;
    }

    synchronized void lost() {
        known = false;
    }

    /** Answers with the movement before this one. */
    synchronized String moved(String transfer) {
        String before = lastMove;
        lastMove = transfer;
        return before;
    }
}
