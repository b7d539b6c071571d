package org.lovebank.stack.database;

/**
 * One house's database: the owner migrates the schema, the app role serves.
 *
 * @param name the database
 * @param jdbcUrl without user and password
 * @param owner role that owns the schema, used by Flyway only
 * @param app role of the running house: reads and writes rows, creates nothing
 */
public record HouseDatabase(
        String name, String jdbcUrl, String owner, String ownerPassword, String app, String appPassword) {

    /** The same database, reached at another port of this machine. */
    public String jdbcUrlAt(int port) {
        return jdbcUrl.replaceFirst(":\\d+/", ":" + port + "/");
    }

    @Override
    public String toString() {
        return "HouseDatabase[" + jdbcUrl + ", owner=" + owner + ", app=" + app + "]";
    }
}
