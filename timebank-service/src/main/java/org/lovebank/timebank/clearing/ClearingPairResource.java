package org.lovebank.timebank.clearing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/clearing-pairs")
@Tag(name = "Clearing 网点间清算")
class ClearingPairResource {

    private final KeepPairs pairs;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ClearingPairResource(KeepPairs pairs, CurrentCaller caller, Cursors cursors) {
        this.pairs = pairs;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RolesAllowed(Roles.CENTER_ADMIN)
    @APIResponse(
            responseCode = "201",
            description = "The new pair 新清算关系",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClearingPairView.class)))
    @Operation(
            summary = "Open a pair 建立清算关系",
            description =
                    "With the most that either branch may owe the other; without, no limit. The first transfer opens a"
                            + " pair, too. 设定双方互欠上限，不填则不限；首笔跨网点转账也会自动建立。")
    public Response open(@Valid @NotNull ClearingPairRequest request) {
        ClearingPairView pair = pairs.open(caller.get(), request);
        return Response.created(URI.create("/api/v1/clearing-pairs/" + pair.id()))
                .header(HttpHeaders.ETAG, new Version(pair.version()).tag())
                .entity(pair)
                .build();
    }

    @GET
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
    @Operation(
            summary = "List a branch's pairs 清算关系列表",
            description = "What it owes each other branch, and the limit. 对各网点的应付余额与上限。")
    public Page<ClearingPairView> list(@QueryParam("branchId") @NotNull UUID branchId, @BeanParam Paging paging) {
        String list = "clearing-pairs:" + branchId;
        List<ClearingPairView> found =
                pairs.page(caller.get(), branchId, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, pair -> List.of(pair.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
    @APIResponse(
            responseCode = "200",
            description = "The pair 清算关系",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClearingPairView.class)))
    @Operation(summary = "Show a pair 清算关系", description = "With its ETag. 含版本。")
    public Response show(@PathParam("id") UUID id) {
        return tagged(pairs.one(caller.get(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CENTER_ADMIN)
    @APIResponse(
            responseCode = "200",
            description = "The pair 清算关系",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClearingPairView.class)))
    @Operation(
            summary = "Limit a pair 设定清算上限",
            description = "Requires If-Match; by the centre whose areas reach both branches. 需 If-Match，由辖及双方的中心设定。")
    public Response limit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ClearingLimitEdit edit) {
        return tagged(pairs.limit(caller.get(), id, ifMatch, edit.limitMinutes()));
    }

    private static Response tagged(ClearingPairView pair) {
        return Response.ok(pair)
                .header(HttpHeaders.ETAG, new Version(pair.version()).tag())
                .build();
    }
}
