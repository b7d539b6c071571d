package org.lovebank.task.site;

/** A point on the earth, in millionths of a degree. */
public record Position(int latitudeE6, int longitudeE6) {

    private static final double EARTH_METRES = 6_371_000;
    private static final double MILLION = 1_000_000;

    /** The point of these degrees. */
    public static Position of(double latitude, double longitude) {
        return new Position((int) Math.round(latitude * MILLION), (int) Math.round(longitude * MILLION));
    }

    /** As {@link #written()}. */
    public static Position parse(String written) {
        int comma = written.indexOf(',');
        return new Position(
                Integer.parseInt(written.substring(0, comma)), Integer.parseInt(written.substring(comma + 1)));
    }

    /** Both numbers; only to be sealed. */
    public String written() {
        return latitudeE6 + "," + longitudeE6;
    }

    /** The way to another point along the ground, in whole metres. */
    public long metresTo(Position other) {
        double north = Math.toRadians((other.latitudeE6 - latitudeE6) / MILLION);
        double east = Math.toRadians((other.longitudeE6 - longitudeE6) / MILLION);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitudeE6 / MILLION))
                        * Math.cos(Math.toRadians(other.latitudeE6 / MILLION))
                        * Math.pow(Math.sin(east / 2), 2);
        return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    public double latitude() {
        return latitudeE6 / MILLION;
    }

    public double longitude() {
        return longitudeE6 / MILLION;
    }

    @Override
    public String toString() {
        return "Position[*]";
    }
}
