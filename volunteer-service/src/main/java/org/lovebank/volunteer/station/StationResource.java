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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.station.StationRepository.Wanted;

@Path("/api/v1/stations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations", description = "Stations 志愿服务站")
class StationResource {

    private final OpenStation openStation;
    private final ChangeStation changeStation;
    private final ListStations listStations;
    private final CurrentCaller caller;

    StationResource(
            OpenStation openStation, ChangeStation changeStation, ListStations listStations, CurrentCaller caller) {
        this.openStation = openStation;
        this.changeStation = changeStation;
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
    @Operation(
            summary = "List stations 查询站点",
            description = "In a place and everything inside it; by tier, parent, certificate, or target day."
                    + " 区域及其下级内的站点，可按级别、上级、是否达标、目标日期筛选。")
    public Page<StationView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("level") @Nullable String level,
            @QueryParam("parentId") @Nullable String parentId,
            @QueryParam("certified") @Nullable Boolean certified,
            @QueryParam("dueBy") @Nullable String dueBy,
            @BeanParam Paging paging) {
        Wanted wanted = new Wanted(
                Filter.code("level", level, StationLevel.values()).orElse(null),
                Filter.id("parentId", parentId).orElse(null),
                certified,
                Filter.date("dueBy", dueBy).orElse(null));
        return listStations.in(areaPath, wanted, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a station 查看站点", description = "Its tier, place, door and certificate. 级别、位置、开放时间与达标情况。")
    public Response one(@PathParam("id") UUID id) {
        StationView station = listStations.one(id);
        return Response.ok(station)
                .header(HttpHeaders.ETAG, new Version(station.version()).tag())
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Change a station 修改站点",
            description =
                    "Name, parent, door, target day and status PLANNED, OPEN, CLOSED; needs If-Match. 修改名称、上级、地址与开放时间、目标日期和状态，须带 If-Match。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull StationEdit edit) {
        StationView station = changeStation.by(caller.get(), id, ifMatch, edit);
        return Response.ok(station)
                .header(HttpHeaders.ETAG, new Version(station.version()).tag())
                .build();
    }

    /** A station to be opened; {@code planned} means that its door is still closed. */
    record NewStation(
            @NotNull UUID organisationId,
            @NotBlank @Size(max = 330) String areaPath,
            @NotBlank @Size(max = 120) String name,
            @NotNull StationLevel level,
            @Nullable UUID parentId,
            @Nullable Boolean planned,
            @Nullable LocalDate targetOn,
            @Valid Premises.@Nullable Told premises) {}

    /** What of a station may be changed. */
    record StationEdit(
            @NotBlank @Size(max = 120) String name,
            @NotNull StationStatus status,
            @Nullable UUID parentId,
            @Nullable LocalDate targetOn,
            @Valid Premises.@Nullable Told premises) {}
}
