package org.lovebank.volunteer.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.List;
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
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.programme.ProgrammeRepository.Wanted;

@Path("/api/v1/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Programmes 服务工程")
class ProgrammeResource {

    private final KeepProgrammes keepProgrammes;
    private final CurrentCaller caller;

    ProgrammeResource(KeepProgrammes keepProgrammes, CurrentCaller caller) {
        this.keepProgrammes = keepProgrammes;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Make a programme 创建工程",
            description =
                    "Pillars in layers (platform, mechanisms, actions, guarantees), tags, the policy document and the level it comes from."
                            + " 分层支柱（平台、机制、行动、保障等）、标签、依据文件与项目来源级别。")
    public Response make(@Valid @NotNull NewProgramme wanted) {
        return tagged(Response.Status.CREATED, keepProgrammes.make(caller.get(), wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List programmes 查询工程", description = "By place, tag or level of origin. 可按区域、标签、来源级别筛选。")
    public Page<ProgrammeView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("originLevel") @Nullable String originLevel,
            @BeanParam Paging paging) {
        Wanted wanted = new Wanted(
                tag, Filter.code("originLevel", originLevel, AreaLevel.values()).orElse(null));
        return keepProgrammes.in(areaPath, wanted, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a programme 查看工程",
            description = "With figures by pillar, counted from what belongs to it. 按支柱统计其下组织、站点、队伍、成员与品牌。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.Status.OK, keepProgrammes.one(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Change a programme 修改工程",
            description =
                    "Everything but its code, owner and place; needs If-Match; what has ended stays so. 须带 If-Match；结束后不可恢复。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ProgrammeEdit edit) {
        return tagged(Response.Status.OK, keepProgrammes.change(caller.get(), id, ifMatch, edit));
    }

    private static Response tagged(Response.Status status, ProgrammeView programme) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(programme.version()).tag())
                .entity(programme)
                .build();
    }

    /** What a programme says; {@code originId} is the organisation that gave it, {@code originLevel} its level. */
    record ProgrammeText(
            @NotBlank @Size(max = 120) String name,
            @Size(max = 500) @Nullable String summary,
            @NotNull @Size(max = 30) List<@NotNull @Valid Pillar> pillars,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 40) String> tags,
            @Valid @Nullable PolicyDocument policy,
            @Nullable AreaLevel originLevel,
            @Nullable UUID originId,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** A programme to be made. */
    record NewProgramme(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}") String code,

            @NotNull UUID ownerId,
            @NotBlank @Size(max = 330) String areaPath,
            @NotNull @Valid ProgrammeText text) {}

    /** What of a programme may be changed. */
    record ProgrammeEdit(
            @NotNull Programme.Status status,
            @NotNull @Valid ProgrammeText text) {}
}
