package org.lovebank.rules.page;

/** A page that everybody may open: what its pictures are called, its address at the gateway, and what it is without scripts. */
record PublicPage(String name, String address, Scripts scripts) {

    /** How much of a page a script makes. */
    enum Scripts {
        /** Nothing: it has none. */
        NONE,
        /** It keeps fresh what the house wrote. */
        FRESHENS,
        /** All of it; who has none is told where else to read. */
        MAKES
    }

    static PublicPage of(String name, String address) {
        return new PublicPage(name, address, Scripts.NONE);
    }

    boolean made() {
        return scripts == Scripts.MAKES;
    }

    @Override
    public String toString() {
        return name;
    }
}
