package org.lovebank.simulation.world;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database server: sessions that break, commits that nobody hears of. What it holds is known to who extends it. */
public abstract class Server {

    private static final String GONE = "08006";

    protected final World world;
    private final List<Session> sessions = new ArrayList<>();

    protected Server(World world) {
        this.world = world;
    }

    /** One connection; when it ends, what it held is free and what it did not commit never was. */
    public final class Session {

        private final List<Runnable> atTheEnd = new ArrayList<>();
        private boolean open = true;

        public boolean open() {
            return open;
        }

        /** What becomes of the session's locks and its transaction when it ends. */
        public void atTheEnd(Runnable release) {
            atTheEnd.add(release);
        }

        public void end() {
            if (open) {
                open = false;
                sessions.remove(this);
                atTheEnd.forEach(Runnable::run);
            }
        }
    }

    /** Opens a connection of a house. */
    public Session connect(House house) {
        Session session = new Session();
        sessions.add(session);
        house.whenItDies(session::end);
        return session;
    }

    /** A call: the server may be gone before it hears it. */
    public void call(Session session, Door door) throws SQLException {
        world.pass(door);
        if (session.open && world.chance().hits(world.faults().cut())) {
            world.tally().saw(Sometimes.CONNECTION_CUT);
            session.end();
        }
        mustBeOpen(session);
    }

    /** Commits: it happens or not, and who asked may or may not learn which. */
    public void commit(Session session, Door before, Door after, Runnable keep) throws SQLException {
        call(session, before);
        if (world.chance().hits(world.faults().lost())) {
            world.tally().saw(Sometimes.COMMIT_LOST);
            session.end();
            mustBeOpen(session);
        }
        keep.run();
        if (world.chance().hits(world.faults().unknown())) {
            world.tally().saw(Sometimes.COMMIT_UNKNOWN);
            session.end();
            mustBeOpen(session);
        }
        world.pass(after);
    }

    /** The server dies and is back at once; what was not on disk is gone. */
    public void crash() {
        world.tally().saw(Sometimes.SERVER_CRASHED);
        List.copyOf(sessions).forEach(Session::end);
        forgetTheUnwritten();
    }

    /** What was committed without waiting for the disk is lost. */
    protected void forgetTheUnwritten() {
        // most servers wait for the disk
    }

    private static void mustBeOpen(Session session) throws SQLException {
        if (!session.open) {
            throw new SQLException("the connection is gone", GONE);
        }
    }
}
