package org.lovebank.timebank.branch;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/branches")
@Tag(name = "Branches 爱心银行网点")
class BranchResource {

    private static final String AREA = AreaPath.WRITTEN;

    private final OpenBranch openBranch;
    private final ChangeBranch changeBranch;
    private final ReadBranches branches;
    private final CurrentCaller caller;
    private final Cursors cursors;

    BranchResource(
            OpenBranch openBranch,
            ChangeBranch changeBranch,
            ReadBranches branches,
            CurrentCaller caller,
            Cursors cursors) {
        this.openBranch = openBranch;
        this.changeBranch = changeBranch;
        this.branches = branches;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @APIResponse(
            responseCode = "201",
            description = "The new branch 新网点",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BranchView.class)))
    @Operation(
            summary = "Open a branch 设立网点",
            description = "One love bank per place; it keeps its own books. 每个地点一个爱心银行，独立记账。")
    public Response open(@Valid @NotNull BranchRequest request) {
        BranchView branch = openBranch.by(caller.get(), request);
        return Response.created(URI.create("/api/v1/branches/" + branch.id()))
                .entity(branch)
                .build();
    }

    @GET
    @Authenticated
    @Operation(summary = "List branches 网点列表", description = "Optionally those of an area and all below it. 可按区域路径筛选。")
    public Page<BranchView> list(
            @BeanParam Paging paging, @QueryParam("areaPath") @Pattern(regexp = AREA) @Nullable String areaPath) {
        String list = "branches:" + areaPath;
        Optional<AreaPath> under = Optional.ofNullable(areaPath).map(AreaPath::new);
        List<BranchView> found = branches.page(cursors.idPosition(paging, list), under, paging.size() + 1);
        return cursors.page(found, paging, list, branch -> List.of(branch.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @APIResponse(
            responseCode = "200",
            description = "The branch 网点",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BranchView.class)))
    @Operation(
            summary = "Show a branch 网点详情",
            description = "Its place, name, policy pack, purpose and slogan. 地点、名称、政策包、宗旨与口号。")
    public Response show(@PathParam("id") UUID id) {
        return tagged(branches.one(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.CENTER_ADMIN})
    @APIResponse(
            responseCode = "200",
            description = "The branch 网点",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BranchView.class)))
    @Operation(
            summary = "Change a branch's texts 修改宗旨与口号",
            description = "By its council; requires If-Match. 由理事会修改，需 If-Match。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull BranchEdit edit) {
        return tagged(changeBranch.by(caller.get(), id, ifMatch, edit));
    }

    private static Response tagged(BranchView branch) {
        return Response.ok(branch)
                .header(HttpHeaders.ETAG, new Version(branch.version()).tag())
                .build();
    }
}
