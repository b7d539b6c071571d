package org.lovebank.stack.street;

import javax.sql.DataSource;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a house of a running street, as the house itself sees it: it reads and writes rows, no more. */
public final class OpenDatabase {

    private OpenDatabase() {}

    /** Connections of the house's own role; throws {@link StreetFailure} when PostgreSQL does not run. */
    public static DataSource of(StackHome home, House house) {
        Part postgres = Part.findAlive(home, PortPlan.POSTGRES)
                .orElseThrow(() -> new StreetFailure("PostgreSQL is not running: ./lovebank up"));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + house.word());
        source.setUser(house.word() + "_app");
        source.setPassword(new Secrets(home.secrets()).password(house.word() + "-app-password"));
        return source;
    }
}
