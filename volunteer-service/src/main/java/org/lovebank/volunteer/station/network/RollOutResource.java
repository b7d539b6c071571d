package org.lovebank.volunteer.station.network;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/station-roll-out")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations", description = "Stations 志愿服务站")
class RollOutResource {

    private final ShowNetwork showNetwork;
    private final CurrentCaller caller;

    RollOutResource(ShowNetwork showNetwork, CurrentCaller caller) {
        this.showNetwork = showNetwork;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(
            summary = "How far the roll-out is 站点建设进度",
            description =
                    "Stations of a place with a target day: certified in time, on the way, overdue. 有目标日期的站点：按期达标、进行中、逾期。")
    public RollOutView rollOut(@QueryParam("areaPath") @DefaultValue("cn") String areaPath) {
        return showNetwork.rollOut(caller.get(), areaPath);
    }
}
