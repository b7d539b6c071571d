package org.lovebank.volunteer.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/stations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations", description = "Stations 志愿服务站")
class StationResource {

    private final OpenStation openStation;
    private final ListStations listStations;
    private final CurrentCaller caller;

    StationResource(OpenStation openStation, ListStations listStations, CurrentCaller caller) {
        this.openStation = openStation;
        this.listStations = listStations;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(summary = "Open a station 设立站点", description = "At a place within your area. 须在所辖区域内。")
    public Response open(@Valid @NotNull NewStation wanted) {
        StationView station = openStation.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/stations/" + station.id()))
                .header(HttpHeaders.ETAG, new Version(station.version()).tag())
                .entity(station)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List stations 查询站点", description = "In a place and everything inside it. 区域及其下级内的站点。")
    public Page<StationView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath, @BeanParam Paging paging) {
        return listStations.in(areaPath, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a station 查看站点", description = "Its level, name and place. 级别、名称与所在区域。")
    public Response one(@PathParam("id") UUID id) {
        StationView station = listStations.one(id);
        return Response.ok(station)
                .header(HttpHeaders.ETAG, new Version(station.version()).tag())
                .build();
    }

    /** A station to be opened. */
    record NewStation(
            @NotNull UUID organisationId,
            @NotBlank @Size(max = 330) String areaPath,
            @NotBlank @Size(max = 120) String name,
            @NotNull StationLevel level) {}
}
