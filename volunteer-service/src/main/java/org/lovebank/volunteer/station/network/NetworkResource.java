package org.lovebank.volunteer.station.network;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/stations/{id}/network")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations", description = "Stations 志愿服务站")
class NetworkResource {

    private final ShowNetwork showNetwork;
    private final CurrentCaller caller;

    NetworkResource(ShowNetwork showNetwork, CurrentCaller caller) {
        this.showNetwork = showNetwork;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(
            summary = "What hangs below a station 站点网络",
            description = "The station and every station below it, with teams and members counted; within your area."
                    + " 本站及下级各站，含队伍与成员数，限辖区。")
    public Page<StationNodeView> below(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return showNetwork.below(caller.get(), id, paging);
    }
}
