package org.lovebank.timebank.catalogue;

import io.quarkus.security.Authenticated;
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
import java.util.Optional;
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

@Path("/api/v1/catalog-items")
@Tag(name = "Catalogue 兑换目录")
class CatalogItemResource {

    private final KeepCatalogue catalogue;
    private final CurrentCaller caller;
    private final Cursors cursors;

    CatalogItemResource(KeepCatalogue catalogue, CurrentCaller caller, Cursors cursors) {
        this.catalogue = catalogue;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_COUNCIL})
    @APIResponse(
            responseCode = "201",
            description = "The new item 新条目",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogItemView.class)))
    @Operation(
            summary = "Offer an item 上架兑换物品",
            description = "Priced in points (PTS) or minutes (MIN); a partner hands it out. 以积分或时长定价，由商家发放。")
    public Response offer(@Valid @NotNull CatalogItemRequest request) {
        CatalogItemView item = catalogue.offer(caller.get(), request);
        return Response.created(URI.create("/api/v1/catalog-items/" + item.id()))
                .header(HttpHeaders.ETAG, new Version(item.version()).tag())
                .entity(item)
                .build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List the catalogue 兑换目录",
            description = "What is offered, of one branch or of all. 可兑换的物品，可按网点筛选。")
    public Page<CatalogItemView> list(@BeanParam Paging paging, @QueryParam("branchId") @Nullable UUID branchId) {
        String list = "catalog-items:" + branchId;
        List<CatalogItemView> items =
                catalogue.page(Optional.ofNullable(branchId), cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(items, paging, list, item -> List.of(item.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @APIResponse(
            responseCode = "200",
            description = "The item 条目",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogItemView.class)))
    @Operation(summary = "Show an item 物品详情", description = "With its stock and its ETag. 含库存与版本。")
    public Response show(@PathParam("id") UUID id) {
        CatalogItemView item = catalogue.one(id);
        return Response.ok(item)
                .header(HttpHeaders.ETAG, new Version(item.version()).tag())
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_COUNCIL})
    @APIResponse(
            responseCode = "200",
            description = "The item 条目",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogItemView.class)))
    @Operation(
            summary = "Change an item 修改物品",
            description = "Requires If-Match; what was redeemed keeps its price. 需 If-Match；已兑换的不受影响。")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CatalogItemEdit edit) {
        CatalogItemView item = catalogue.change(caller.get(), id, ifMatch, edit);
        return Response.ok(item)
                .header(HttpHeaders.ETAG, new Version(item.version()).tag())
                .build();
    }
}
