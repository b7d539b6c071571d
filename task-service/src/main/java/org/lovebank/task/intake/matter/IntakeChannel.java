package org.lovebank.task.intake.matter;

import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;

/** On which way a matter reached us, and who may write it down. */
public enum IntakeChannel {
    /** 五大员: a grid volunteer heard of it in a household. */
    GRID_DUTY,
    /** 网格微信群. */
    CHAT_GROUP,
    PHONE,
    COUNTER,
    APP,
    /** Another organisation's system. */
    PARTNER,
    /** 随手拍. */
    PHOTO_REPORT;

    private static final String[] STAFF = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN
    };

    /** Who the caller is to a matter that comes this way there; null when this way is not theirs. */
    @org.jspecify.annotations.Nullable ReporterKind reporter(Caller caller, AreaPath area) {
        boolean staff = caller.holdsIn(area, STAFF);
        boolean grid = caller.holdsIn(area, Roles.GRID_DUTY);
        return switch (this) {
            case GRID_DUTY -> grid ? ReporterKind.GRID_DUTY : null;
            case CHAT_GROUP -> grid ? ReporterKind.GRID_DUTY : staff ? ReporterKind.STAFF : null;
            case PHONE, COUNTER -> staff ? ReporterKind.STAFF : grid ? ReporterKind.GRID_DUTY : null;
            case PARTNER -> caller.holdsIn(area, Roles.PARTNER_CLIENT) ? ReporterKind.PARTNER : null;
            case APP -> oneself(caller);
            case PHOTO_REPORT -> grid ? ReporterKind.GRID_DUTY : staff ? ReporterKind.STAFF : oneself(caller);
        };
    }

    private static @org.jspecify.annotations.Nullable ReporterKind oneself(Caller caller) {
        if (caller.holdsAny(Roles.PROXY)) {
            return ReporterKind.PROXY;
        }
        return caller.holdsAny(Roles.RESIDENT, Roles.VOLUNTEER, Roles.GUARDIAN) ? ReporterKind.SELF : null;
    }
}
