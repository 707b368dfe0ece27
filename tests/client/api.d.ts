export interface paths {
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in: an access token and a refresh token; where two-factor is on, `totp` is a code or recovery code */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new pair for a refresh token, which works once; used twice, its whole family ends */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the tokens of this sign-in */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getAuthMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users */
        get: operations["getUsers"];
        put?: never;
        /** Create a user */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user; anybody reads himself */
        get: operations["getUsersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a user */
        patch: operations["patchUsersId"];
        trace?: never;
    };
    "/api/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time link by which the person links his Telegram */
        post: operations["postUsersIdInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block a user: sessions, tokens and Telegram end at once */
        post: operations["postUsersIdBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a blocked user in again */
        post: operations["postUsersIdUnblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cut a user's Telegram off the bot */
        post: operations["postUsersIdUnlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person answers for now: goods, since when, worth what, and sealed bags */
        get: operations["getUsersIdStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same to be printed and signed, in the caller's language */
        get: operations["getUsersIdStatementPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for access that strangers made in the bot, the oldest first */
        get: operations["getAccessRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request for access */
        get: operations["getAccessRequestsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the person in: as a new user of a role, or as a user who has no Telegram yet */
        post: operations["postAccessRequestsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-requests/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn a request down; the person is told the reason */
        post: operations["postAccessRequestsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens */
        get: operations["getApiTokens"];
        put?: never;
        /** Make an API token for a machine or an integration */
        post: operations["postApiTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An API token, without its secret */
        get: operations["getApiTokensId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an API token at once */
        post: operations["postApiTokensIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Locations */
        get: operations["getLocations"];
        put?: never;
        /** Create a location */
        post: operations["postLocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A location */
        get: operations["getLocationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a location */
        patch: operations["patchLocationsId"];
        trace?: never;
    };
    "/api/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Machines */
        get: operations["getMachines"];
        put?: never;
        /** Create a machine */
        post: operations["postMachines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A machine with its slots */
        get: operations["getMachinesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a machine */
        patch: operations["patchMachinesId"];
        trace?: never;
    };
    "/api/machines/{id}/planogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make a machine's slots exactly these; slots are matched by code and keep their id */
        put: operations["putMachinesIdPlanogram"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/reissue-qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a machine a new QR code; the sticker with the old one says that it was replaced */
        post: operations["postMachinesIdReissueQr"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands in a machine's slots */
        get: operations["getMachinesIdStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/qr.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code of a machine's sticker, as PNG */
        get: operations["getMachinesIdQrPng"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{id}/qr.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code of a machine's sticker, as SVG */
        get: operations["getMachinesIdQrSvg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items; archived ones only with archived=true */
        get: operations["getItems"];
        put?: never;
        /** Create an item */
        post: operations["postItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item */
        get: operations["getItemsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an item */
        patch: operations["patchItemsId"];
        trace?: never;
    };
    "/api/recipes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of recipes, newest first; with `at` those in force at that moment */
        get: operations["getRecipes"];
        put?: never;
        /** A new version of an item's recipe, from now on or from a later moment */
        post: operations["postRecipes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a recipe */
        get: operations["getRecipesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipes/{id}/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one of the item costs by this version, at a moment (now unless said) */
        get: operations["getRecipesIdCost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/warehouses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Warehouses */
        get: operations["getWarehouses"];
        put?: never;
        /** Create a warehouse */
        post: operations["postWarehouses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/warehouses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A warehouse */
        get: operations["getWarehousesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a warehouse */
        patch: operations["patchWarehousesId"];
        trace?: never;
    };
    "/api/warehouses/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a warehouse where nothing is left */
        post: operations["postWarehousesIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/warehouses/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed warehouse again */
        post: operations["postWarehousesIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suppliers */
        get: operations["getSuppliers"];
        put?: never;
        /** Create a supplier */
        post: operations["postSuppliers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A supplier */
        get: operations["getSuppliersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a supplier */
        patch: operations["patchSuppliersId"];
        trace?: never;
    };
    "/api/stock/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts and returns to suppliers, newest first */
        get: operations["getStockPurchases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/purchases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A supplier's document with its lines */
        get: operations["getStockPurchasesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/return-to-supplier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From a warehouse back to a supplier, at most what nobody was promised */
        post: operations["postStockReturnToSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an item was bought for, newest first */
        get: operations["getItemsIdPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods from a supplier, by document */
        post: operations["postStockReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Between two places, at most what is available */
        post: operations["postStockTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From an operator into a machine's slots, outside a task */
        post: operations["postStockLoad"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/unload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From a machine's slots to an operator, outside a task */
        post: operations["postStockUnload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods that are lost, by reason */
        post: operations["postStockWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From a warehouse to an operator, at most what is available */
        post: operations["postStockIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issues, newest first */
        get: operations["getStockIssues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issue */
        get: operations["getStockIssuesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/issues/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hand-over sheet of an issue, to be printed and signed, in the caller's language */
        get: operations["getStockIssuesIdSheetPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/issues/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The operator confirms that the goods were received */
        post: operations["postStockIssuesIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/issues/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The operator says what was not received; items not named were received whole */
        post: operations["postStockIssuesIdDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/issues/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A manager says where the disputed goods are, all of them exactly once */
        post: operations["postStockIssuesIdSettle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From an operator to a warehouse: the operator announces, the keeper moves at once */
        post: operations["postStockReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns, newest first */
        get: operations["getStockReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/returns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A return */
        get: operations["getStockReturnsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/returns/{id}/sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hand-over sheet of a return, to be printed and signed, in the caller's language */
        get: operations["getStockReturnsIdSheetPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/returns/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The keeper moves what was counted of an announced return */
        post: operations["postStockReturnsIdReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A photo for a write-off, which names it as `photoId` */
        post: operations["postStockPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a write-off, with addresses that open for ten minutes */
        get: operations["getStockPhotosId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stock-takes, newest first */
        get: operations["getStockCounts"];
        put?: never;
        /** Open a stock-take of a warehouse, an operator's bag or a machine */
        post: operations["postStockCounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stock-take with its lines */
        get: operations["getStockCountsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open it again: the lines named are counted anew */
        post: operations["postStockCountsIdOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was counted, each at its moment; the latest moment counts, the same again is one */
        post: operations["postStockCountsIdRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the counting; whatever was expected and not counted is answered for */
        post: operations["postStockCountsIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post the differences; above the threshold another person than who counted */
        post: operations["postStockCountsIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/counts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a stock-take without effect */
        post: operations["postStockCountsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands where, or stood there, one row per place and item */
        get: operations["getStockBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goods promised to tasks, newest first */
        get: operations["getReservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reservations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reservation */
        get: operations["getReservationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recompute every balance of goods and cash, and name each difference */
        post: operations["postStockProve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proofs of both ledgers, newest first */
        get: operations["getStockProofs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/proofs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proof with every difference */
        get: operations["getStockProofsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of goods, newest first */
        get: operations["getStockMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/moves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One move */
        get: operations["getStockMovesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/moves/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a move back, once; answers the move as it now is */
        post: operations["postStockMovesIdReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/day-closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closings and reopenings of business days, newest first: the first one says what holds */
        get: operations["getDayClosings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/day-closings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One closing or reopening */
        get: operations["getDayClosingsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/day-closings/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a business day and all before it */
        post: operations["postDayClosingsClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/day-closings/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed business day and all after it again */
        post: operations["postDayClosingsReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks by due time; operators and technicians see their own */
        get: operations["getTasks"];
        put?: never;
        /** Plan a task; a refill without items is planned up to par */
        post: operations["postTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task with items, checklist, photos, cash and timeline */
        get: operations["getTasksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change due time, priority or description of an open task */
        patch: operations["patchTasksId"];
        trace?: never;
    };
    "/api/tasks/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a photo; it counts for every task of the visit */
        post: operations["postTasksIdPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a task to someone and reserve its goods */
        post: operations["postTasksIdAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a pending task of one's own machine */
        post: operations["postTasksIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the work: the assignee */
        post: operations["postTasksIdStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete: photos, checklist, quantities, stock and cash at once */
        post: operations["postTasksIdComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/set-done-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when the work was really done */
        post: operations["postTasksIdSetDoneTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a completion back exactly */
        post: operations["postTasksIdUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/allow-missing-photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a task be completed without photos, which are owed then */
        post: operations["postTasksIdAllowMissingPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a task off to a new due time */
        post: operations["postTasksIdPostpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a task off; its reservation is released */
        post: operations["postTasksIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a completed task as done well */
        post: operations["postTasksIdVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a completion, with its effects reversed or kept */
        post: operations["postTasksIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Collections of cash, newest first */
        get: operations["getCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A collection */
        get: operations["getCollectionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count a sealed bag: another person than the taker */
        post: operations["postCollectionsIdCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Doubt a count: someone else counts again */
        post: operations["postCollectionsIdDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a count as it is; a disputed one with a reason */
        post: operations["postCollectionsIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sales, newest first */
        get: operations["getSales"];
        put?: never;
        /** Take in sales, up to 10,000 a call; each counts once by source, external id and line */
        post: operations["postSales"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sale */
        get: operations["getSalesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents, newest first */
        get: operations["getIncidents"];
        put?: never;
        /** Report what is wrong with a machine; one cause is one incident while it is open */
        post: operations["postIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An incident with its timeline */
        get: operations["getIncidentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start to work on it: it is the caller's then */
        post: operations["postIncidentsIdStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how it was resolved */
        post: operations["postIncidentsIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close what is resolved */
        post: operations["postIncidentsIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open it again */
        post: operations["postIncidentsIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own notices, newest first */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, from, to, when and from where; newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of the audit */
        get: operations["getAuditId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telegram/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Telegram's updates, with the secret in X-Telegram-Bot-Api-Secret-Token */
        post: operations["postTelegramWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/test/error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise an error on purpose, so that error tracking can be checked */
        post: operations["postTestError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the application and its parts are well */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description A part is down */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description A part is down */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process takes calls */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description A part is down */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            openapi: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document to read and to try */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TokenPair: {
            /** @description For `Authorization: Bearer …` */
            accessToken: string;
            /** @description For POST /api/auth/refresh; works once */
            refreshToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
            /** @description Seconds for which the access token is good */
            expiresIn: number;
            user: {
                /** Format: uuid */
                id: string;
                email: string | null;
                fullName: string;
                /** @enum {string} */
                role: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer";
                /**
                 * @description Null until chosen: then Telegram's or the browser's counts
                 * @enum {string|null}
                 */
                language: "uz" | "ru" | "en" | null;
            };
        };
        /** @description RFC 9457; the figures of a refusal stand beside its members */
        Problem: {
            /** @description Always about:blank: `code` tells what happened */
            type: string;
            /**
             * @description The name of the status
             * @example Conflict
             */
            title: string;
            /** @example 409 */
            status: number;
            /** @description A sentence in the language of the user, else of Accept-Language */
            detail: string;
            /**
             * @description What happened, for a program; each answer names its own
             * @example insufficient_stock
             */
            code: string;
            /** @description Of a 400 for a parameter or a 422: every field that is wrong */
            errors?: {
                /**
                 * @description The field, with dots: lines.0.quantity
                 * @example lines.0.quantity
                 */
                path: string;
                /** @description What is wrong and how to mend it, for a person */
                message: string;
                /**
                 * @description The same for a program
                 * @example not_positive
                 */
                code: string;
            }[];
            /** @description Of a 5xx: what to tell us; it is in the log and in X-Request-Id */
            requestId?: string;
        } & {
            [key: string]: unknown;
        };
        User: {
            /** Format: uuid */
            id: string;
            email: string | null;
            fullName: string;
            /** @enum {string} */
            role: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer";
            /** @enum {string} */
            status: "active" | "blocked";
            /**
             * @description Null until chosen: then Telegram's or the browser's counts
             * @enum {string|null}
             */
            language: "uz" | "ru" | "en" | null;
            telegram: {
                linked: boolean;
                username: string | null;
                /** @description False: the person has blocked the bot */
                reachable: boolean;
            };
            twoFactor: boolean;
            mustChangePassword: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
        };
        Invitation: {
            url: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresAt: string;
        };
        Statement: {
            /** Format: uuid */
            userId: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            /** @example UZS */
            currency: string;
            /**
             * @description Of all lines
             * @example 18000.00
             */
            value: string;
            /** @description Items left out of the lines, since the reader may be counting them blindly */
            withheldItems: number;
            lines: {
                /** Format: uuid */
                itemId: string;
                itemName: string;
                unit: string;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
                sku: string;
                lotCode: string | null;
                /** Format: date */
                expiresOn: string | null;
                /**
                 * Format: date-time
                 * @description When the oldest of it came; what came first is taken to have left first
                 */
                since: string;
                /** @description Of the quantity: issued and not yet confirmed */
                unconfirmed: number;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                value: string;
            }[];
            promised: {
                /** Format: uuid */
                itemId: string;
                itemName: string;
                unit: string;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
                /** Format: uuid */
                taskId: string;
                taskNumber: string;
            }[];
            /** @description Not received, as the person says, and not yet settled: no part of the lines */
            disputed: {
                /** Format: uuid */
                itemId: string;
                itemName: string;
                unit: string;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
                /** Format: uuid */
                issueId: string;
                issueNumber: number;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                disputedAt: string;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                value: string;
            }[];
            /** @description Sealed bags that nobody has counted */
            bags: {
                /** Format: uuid */
                collectionId: string;
                bagNumber: string;
                machineCode: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                takenAt: string;
            }[];
        };
        AccessRequest: {
            /** Format: uuid */
            id: string;
            name: string;
            telegramUsername: string | null;
            /**
             * @description Null until chosen: then Telegram's or the browser's counts
             * @enum {string}
             */
            language: "uz" | "ru" | "en";
            /** @enum {string} */
            status: "pending" | "approved" | "rejected";
            reason: string | null;
            /** Format: uuid */
            userId: string | null;
            /** @enum {string|null} */
            role: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer" | null;
            /** Format: uuid */
            decidedBy: string | null;
            decidedByName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            decidedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
        };
        ApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The first letters of the token */
            prefix: string;
            scopes: string[];
            /** @enum {string} */
            status: "active" | "expired" | "revoked";
            /** Format: uuid */
            createdBy: string;
            createdByName: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Exact to a minute
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
        };
        NewApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The first letters of the token */
            prefix: string;
            scopes: string[];
            /** @enum {string} */
            status: "active" | "expired" | "revoked";
            /** Format: uuid */
            createdBy: string;
            createdByName: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Exact to a minute
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** @description The secret, `vh_…`: shown here only; null when the call is repeated under its key */
            token: string | null;
        };
        Location: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            name: string;
            /** @enum {string} */
            type: "office" | "shop" | "mall" | "school" | "university" | "hospital" | "factory" | "transport" | "hotel" | "residential" | "street" | "other";
            address: string;
            latitude: number | null;
            longitude: number | null;
            contact: string;
            workingHours: string;
            /** @enum {string} */
            status: "active" | "paused" | "closed";
            /** @description Machines that stand there now */
            machines: number;
        };
        MachineListed: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            code: string;
            name: string;
            /** @enum {string} */
            type: "snack" | "drink" | "coffee" | "combo";
            model: string;
            manufacturer: string;
            serial: string;
            /** @enum {string} */
            status: "active" | "maintenance" | "offline" | "disabled" | "disposed";
            /** Format: uuid */
            locationId: string | null;
            locationName: string | null;
            locationAddress: string | null;
            /** Format: uuid */
            operatorId: string | null;
            operatorName: string | null;
            /** Format: uuid */
            technicianId: string | null;
            technicianName: string | null;
            paymentMethods: ("cash" | "card" | "qr")[];
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            cashBoxCapacity: string | null;
            /** @example UZS */
            currency: string;
            /** Format: date */
            installedOn: string | null;
            /**
             * @description How the sales of a machine come in: none, import, api or dts
             * @enum {string}
             */
            feed: "none" | "import" | "api" | "dts";
            /**
             * Format: date-time
             * @description The time up to which the machine's sales are in
             */
            salesUntil: string | null;
            slotCount: number;
            /** @description Slots that hold nothing */
            soldOutSlots: number;
            /** @description Slots at or below their critical level */
            lowSlots: number;
            /** @description What stands in the slots, in percent of what they hold when full; null without a capacity */
            fillPercent: number | null;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            stockValue: string;
            /** @description With include=slots */
            slots?: components["schemas"]["Slot"][];
        };
        Slot: {
            /** Format: uuid */
            id: string;
            code: string;
            /**
             * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
             * @enum {string}
             */
            kind: "column" | "canister" | "selection";
            /** Format: uuid */
            itemId: string | null;
            itemName: string | null;
            sku: string | null;
            unit: string | null;
            /** @description As it stands on the button or in the list */
            label: string;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            price: string | null;
            /** @description In the item's unit, at most 3 decimals */
            capacity: number | null;
            /** @description The level up to which a refill is planned. In the item's unit, at most 3 decimals */
            par: number | null;
            /** @description At or below this level a slot counts as low. In the item's unit, at most 3 decimals */
            critical: number | null;
            /** @description In the item's unit, at most 3 decimals */
            onHand: number | null;
            /** @description What the slot becomes once a task has emptied it (viaTask) */
            waiting: {
                /** @description The slot will be closed; nothing more is said then */
                closes: boolean;
                code: string;
                /**
                 * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
                 * @enum {string}
                 */
                kind: "column" | "canister" | "selection";
                /** Format: uuid */
                itemId: string | null;
                itemName: string | null;
                sku: string | null;
                unit: string | null;
                /** @description As it stands on the button or in the list */
                label: string;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                price: string | null;
                /** @description In the item's unit, at most 3 decimals */
                capacity: number | null;
                /** @description The level up to which a refill is planned. In the item's unit, at most 3 decimals */
                par: number | null;
                /** @description At or below this level a slot counts as low. In the item's unit, at most 3 decimals */
                critical: number | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                since: string;
            } | null;
        };
        Machine: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            code: string;
            name: string;
            /** @enum {string} */
            type: "snack" | "drink" | "coffee" | "combo";
            model: string;
            manufacturer: string;
            serial: string;
            /** @enum {string} */
            status: "active" | "maintenance" | "offline" | "disabled" | "disposed";
            /** Format: uuid */
            locationId: string | null;
            locationName: string | null;
            locationAddress: string | null;
            /** Format: uuid */
            operatorId: string | null;
            operatorName: string | null;
            /** Format: uuid */
            technicianId: string | null;
            technicianName: string | null;
            paymentMethods: ("cash" | "card" | "qr")[];
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            cashBoxCapacity: string | null;
            /** @example UZS */
            currency: string;
            /** Format: date */
            installedOn: string | null;
            /**
             * @description How the sales of a machine come in: none, import, api or dts
             * @enum {string}
             */
            feed: "none" | "import" | "api" | "dts";
            /**
             * Format: date-time
             * @description The time up to which the machine's sales are in
             */
            salesUntil: string | null;
            slots: components["schemas"]["Slot"][];
        };
        MachineStock: {
            /** Format: uuid */
            machineId: string;
            /**
             * Format: date-time
             * @description The time up to which the machine's sales are in. RFC 3339, UTC
             */
            salesUntil: string | null;
            /** @example UZS */
            currency: string;
            items: {
                /** Format: uuid */
                slotId: string;
                /** @description Null for a slot that the planogram has closed */
                slotCode: string | null;
                /** Format: uuid */
                itemId: string;
                /** @description In the item's unit, at most 3 decimals */
                onHand: number;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                value: string;
            }[];
        };
        Item: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            sku: string;
            name: string;
            /**
             * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
             * @enum {string}
             */
            kind: "product" | "ingredient" | "part";
            /** @enum {string} */
            unit: "pcs" | "g" | "ml" | "kg" | "l";
            /** @description Larger units it comes in: how many base units each holds */
            packs: {
                name: string;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
            }[];
            /** @description What a scanner reads on the goods, each for one of the unit or one of a pack by its name */
            barcodes: {
                code: string;
                pack: string | null;
            }[];
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            price: string | null;
            /** @example UZS */
            currency: string;
            /** @description Days from receipt to expiry; null: does not expire */
            shelfLifeDays: number | null;
            /** @description Whether receipts must name a lot */
            lotTracked: boolean;
            /** @description No stock is kept of it (water) */
            untracked: boolean;
            category: string;
            /** @description Not offered any more; what was booked with it stays */
            archived: boolean;
        };
        Recipe: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** Format: uuid */
            itemId: string;
            itemName: string;
            /**
             * Format: date-time
             * @description It holds from then until the item's next version
             */
            fromTime: string;
            /** @description Who made the version; null where the system did */
            madeBy: string | null;
            lines: {
                /** Format: uuid */
                ingredientId: string;
                ingredientName: string;
                unit: string;
                /** @description No stock is kept of it (water) */
                untracked: boolean;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
            }[];
        };
        RecipeCost: {
            /** Format: uuid */
            recipeId: string;
            /** Format: uuid */
            itemId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            /** @example UZS */
            currency: string;
            lines: {
                /** Format: uuid */
                ingredientId: string;
                ingredientName: string;
                unit: string;
                /** @description No stock is kept of it (water) */
                untracked: boolean;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
                /**
                 * @description Value / quantity of all of the company's stock then; null where there was none
                 * @example 120.50
                 */
                unitCost: string | null;
                /**
                 * @description Quantity x unit cost; what is untracked costs nothing
                 * @example 120.50
                 */
                cost: string | null;
            }[];
            /**
             * @description Of one of the item; null where a unit cost is not known
             * @example 120.50
             */
            cost: string | null;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            price: string | null;
            /**
             * @description Price less cost
             * @example 120.50
             */
            margin: string | null;
        };
        Warehouse: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            code: string;
            name: string;
            /** @enum {string} */
            status: "active" | "closed";
        };
        Supplier: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            name: string;
            contact: string;
            taxId: string;
            /** @enum {string} */
            status: "active" | "archived";
        };
        PurchaseListed: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /**
             * @description What came from a supplier, or went back
             * @enum {string}
             */
            kind: "receipt" | "return_to_supplier";
            /** Format: uuid */
            supplierId: string | null;
            supplierName: string | null;
            /** Format: uuid */
            warehouseId: string;
            warehouseName: string;
            documentNumber: string | null;
            /** Format: date */
            documentDate: string | null;
            /**
             * Format: uuid
             * @description The command that posted this move, with all its other moves
             */
            postingId: string;
            /**
             * @description Without VAT
             * @example 18000.00
             */
            amount: string;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            vatAmount: string;
            /**
             * @description What the ledger moved: of a return the moving average
             * @example 18000.00
             */
            value: string;
            /** @example UZS */
            currency: string;
            /**
             * Format: uuid
             * @description Who did it; null: the system itself
             */
            actorId: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            businessTime: string;
        };
        Purchase: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /**
             * @description What came from a supplier, or went back
             * @enum {string}
             */
            kind: "receipt" | "return_to_supplier";
            /** Format: uuid */
            supplierId: string | null;
            supplierName: string | null;
            /** Format: uuid */
            warehouseId: string;
            warehouseName: string;
            documentNumber: string | null;
            /** Format: date */
            documentDate: string | null;
            /**
             * Format: uuid
             * @description The command that posted this move, with all its other moves
             */
            postingId: string;
            /**
             * @description Without VAT
             * @example 18000.00
             */
            amount: string;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            vatAmount: string;
            /**
             * @description What the ledger moved: of a return the moving average
             * @example 18000.00
             */
            value: string;
            /** @example UZS */
            currency: string;
            /**
             * Format: uuid
             * @description Who did it; null: the system itself
             */
            actorId: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            businessTime: string;
            lines: {
                /** Format: uuid */
                itemId: string;
                itemName: string;
                unit: string;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                amount: string;
                /** @description Percent; null: none was named */
                vatRate: number | null;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                vatAmount: string;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                value: string;
                lots: {
                    lotCode: string | null;
                    /** Format: date */
                    expiresOn: string | null;
                }[];
            }[];
        };
        Price: {
            /** Format: uuid */
            id: string;
            /** @description In the item's unit, at most 3 decimals */
            quantity: number;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            amount: string;
            /** @description Amount / quantity, up to 6 decimals */
            unitCost: string;
            /** @example UZS */
            currency: string;
            /** Format: uuid */
            supplierId: string | null;
            supplierName: string | null;
            /** Format: uuid */
            purchaseId: string | null;
            documentNumber: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            businessTime: string;
        };
        Posting: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            cause: "receive" | "issue" | "return" | "transfer" | "load" | "unload" | "consume" | "write_off" | "count" | "opening" | "dispute" | "settle" | "found" | "removed" | "reverse" | "return_to_supplier";
            documentNumber: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            postedAt: string;
            moves: components["schemas"]["Move"][];
        };
        Move: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description The command that posted this move, with all its other moves
             */
            postingId: string;
            /** @enum {string} */
            cause: "receive" | "issue" | "return" | "transfer" | "load" | "unload" | "consume" | "write_off" | "count" | "opening" | "dispute" | "settle" | "found" | "removed" | "reverse" | "return_to_supplier";
            /** Format: uuid */
            itemId: string;
            itemName: string;
            unit: string;
            lotCode: string | null;
            /** @description In the item's unit, at most 3 decimals */
            quantity: number;
            from: {
                /** @enum {string} */
                type: "warehouse" | "operator" | "slot" | "supplier" | "customer" | "loss" | "difference";
                /** Format: uuid */
                id: string | null;
                name: string | null;
            };
            to: {
                /** @enum {string} */
                type: "warehouse" | "operator" | "slot" | "supplier" | "customer" | "loss" | "difference";
                /** Format: uuid */
                id: string | null;
                name: string | null;
            };
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            value: string;
            /** @description Value / quantity, up to 6 decimals */
            unitCost: string;
            /** @example UZS */
            currency: string;
            reason: string | null;
            /**
             * Format: uuid
             * @description Of a write-off; see /stock/photos
             */
            photoId: string | null;
            documentNumber: string | null;
            /** @description By which way it came: web, bot, api, job, import */
            channel: string;
            /** Format: uuid */
            machineId: string | null;
            /** Format: uuid */
            taskId: string | null;
            /**
             * Format: uuid
             * @description Who did it; null: the system itself
             */
            actorId: string | null;
            actorName: string | null;
            /**
             * Format: uuid
             * @description The move that this one takes back
             */
            reversesId: string | null;
            /**
             * Format: uuid
             * @description The move that took this one back
             */
            reversedById: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            businessTime: string;
            /**
             * Format: date
             * @description The company's day to which it counts
             */
            businessDay: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            postedAt: string;
        };
        Issue: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            status: "issued" | "confirmed" | "disputed" | "settled";
            /** Format: uuid */
            warehouseId: string;
            warehouseName: string;
            /** Format: uuid */
            operatorId: string;
            operatorName: string;
            issuedByName: string | null;
            /** Format: uuid */
            taskId: string | null;
            /**
             * Format: date-time
             * @description Confirmed by silence then. RFC 3339, UTC
             */
            confirmBy: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            confirmedAt: string | null;
            /** @description By the person, by loading from it, or by silence */
            confirmedHow: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            disputedAt: string | null;
            disputeReason: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            settledAt: string | null;
            /** Format: uuid */
            settledBy: string | null;
            settledByName: string | null;
            settleReason: string | null;
            lines: {
                /** Format: uuid */
                itemId: string;
                itemName: string;
                unit: string;
                /** @description In the item's unit, at most 3 decimals */
                quantity: number;
                /** @description In the item's unit, at most 3 decimals */
                received: number | null;
                /** @description What the dispute took from the operator */
                disputed: number;
                /** @description In the item's unit, at most 3 decimals */
                toWarehouse: number;
                /** @description In the item's unit, at most 3 decimals */
                toOperator: number;
                /** @description In the item's unit, at most 3 decimals */
                toLoss: number;
            }[];
        };
        Return: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            status: "announced" | "received";
            /** Format: uuid */
            warehouseId: string;
            warehouseName: string;
            /** Format: uuid */
            operatorId: string;
            operatorName: string;
            lines: {
                /** Format: uuid */
                itemId: string;
                itemName: string;
                unit: string;
                /** @description In the item's unit, at most 3 decimals */
                announced: number;
                /** @description In the item's unit, at most 3 decimals */
                received: number | null;
            }[];
        };
        ReturnListed: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            status: "announced" | "received";
            /** Format: uuid */
            warehouseId: string;
            warehouseName: string;
            /** Format: uuid */
            operatorId: string;
            operatorName: string;
            items: number;
            /** @description Items of which another quantity was received than announced */
            differing: number;
        };
        StockPhoto: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            url: string;
            thumbnailUrl: string | null;
        };
        CountListed: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            status: "open" | "submitted" | "approved" | "cancelled";
            /** @enum {string} */
            placeType: "warehouse" | "operator" | "machine";
            /** Format: uuid */
            placeId: string;
            placeName: string;
            /** @enum {string} */
            scope: "full" | "category" | "cyclic" | "items";
            category: string | null;
            /** @description Whoever counts is not told what is expected */
            blind: boolean;
            /** @description A machine's first: its differences are no variances */
            baseline: boolean;
            lineCount: number;
            countedLines: number;
            openedByName: string | null;
            submittedByName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            submittedAt: string | null;
            approvedByName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            approvedAt: string | null;
            /** @description Above the threshold by who counted, because nobody else could approve */
            approvedAlone: boolean;
            /**
             * Format: uuid
             * @description The command that posted this move, with all its other moves
             */
            postingId: string | null;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            shortage: string | null;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            surplus: string | null;
            /** @example UZS */
            currency: string;
            reason: string | null;
        };
        Count: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            status: "open" | "submitted" | "approved" | "cancelled";
            /** @enum {string} */
            placeType: "warehouse" | "operator" | "machine";
            /** Format: uuid */
            placeId: string;
            placeName: string;
            /** @enum {string} */
            scope: "full" | "category" | "cyclic" | "items";
            category: string | null;
            /** @description Whoever counts is not told what is expected */
            blind: boolean;
            /** @description A machine's first: its differences are no variances */
            baseline: boolean;
            lineCount: number;
            countedLines: number;
            openedByName: string | null;
            submittedByName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            submittedAt: string | null;
            approvedByName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            approvedAt: string | null;
            /** @description Above the threshold by who counted, because nobody else could approve */
            approvedAlone: boolean;
            /**
             * Format: uuid
             * @description The command that posted this move, with all its other moves
             */
            postingId: string | null;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            shortage: string | null;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            surplus: string | null;
            /** @example UZS */
            currency: string;
            reason: string | null;
            /** @description The count is blind: what is expected is left out */
            concealed: boolean;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            expectedValue: string | null;
            lines: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                slotId: string | null;
                slotCode: string | null;
                /** Format: uuid */
                itemId: string;
                itemName: string;
                sku: string;
                unit: string;
                lotCode: string | null;
                /** Format: date */
                expiresOn: string | null;
                /** @description Larger units it comes in: how many base units each holds */
                packs: {
                    name: string;
                    /** @description In the item's unit, at most 3 decimals */
                    quantity: number;
                }[];
                /** @description In the item's unit, at most 3 decimals */
                counted: number | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                countedAt: string | null;
                countedByName: string | null;
                /** @description What was counted before it was to be counted again */
                firstCounted: number | null;
                wantsRecount: boolean;
                leftOut: boolean;
                /** @description Expected and not counted: to be answered when it is submitted */
                missing: boolean;
                /** @description What other people counted here, where it differs */
                others: {
                    /** @description In the item's unit, at most 3 decimals */
                    counted: number;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    countedAt: string;
                    countedByName: string | null;
                }[];
                /** @description Cash sales of the period less refunds out of the box; null: the machine has no feed. In the item's unit, at most 3 decimals */
                expected: number | null;
                /** @description In the item's unit, at most 3 decimals */
                difference: number | null;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                value: string | null;
                reason: string | null;
            }[];
        };
        Balance: {
            /** @enum {string} */
            placeType: "warehouse" | "operator" | "slot";
            /** Format: uuid */
            placeId: string;
            placeName: string | null;
            /** Format: uuid */
            itemId: string;
            itemName: string;
            unit: string;
            /** @description In the item's unit, at most 3 decimals */
            onHand: number;
            sku: string;
            /** @description Of what is on hand: promised to tasks. In the item's unit, at most 3 decimals */
            reserved: number;
            /** @description On hand less what is reserved. In the item's unit, at most 3 decimals */
            available: number;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            value: string;
            /** @example UZS */
            currency: string;
        };
        BalanceAt: {
            /** @enum {string} */
            placeType: "warehouse" | "operator" | "slot";
            /** Format: uuid */
            placeId: string;
            placeName: string | null;
            /** Format: uuid */
            itemId: string;
            itemName: string;
            unit: string;
            /** @description In the item's unit, at most 3 decimals */
            onHand: number;
            sku: string;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            value: string;
            /** @example UZS */
            currency: string;
            /** Format: date */
            asOf: string;
        };
        LotBalance: {
            /** @enum {string} */
            placeType: "warehouse" | "operator" | "slot";
            /** Format: uuid */
            placeId: string;
            placeName: string | null;
            /** Format: uuid */
            itemId: string;
            itemName: string;
            unit: string;
            /** @description In the item's unit, at most 3 decimals */
            onHand: number;
            /** Format: uuid */
            lotId: string;
            lotCode: string | null;
            /** @description On its label */
            lotBarcode: string;
            /** Format: date */
            expiresOn: string | null;
        };
        Reservation: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** Format: uuid */
            taskId: string;
            /** @enum {string} */
            placeType: "warehouse" | "operator" | "slot";
            /** Format: uuid */
            placeId: string;
            placeName: string | null;
            /** Format: uuid */
            itemId: string;
            itemName: string;
            unit: string;
            /** @description In the item's unit, at most 3 decimals */
            quantity: number;
            /** @description In the item's unit, at most 3 decimals */
            fulfilled: number;
            /** @enum {string} */
            status: "active" | "partly_fulfilled" | "fulfilled" | "released" | "expired";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresAt: string;
        };
        Proof: {
            /** Format: uuid */
            id: string;
            ok: boolean;
            /** @description Balances and accounts that were recomputed */
            checkedBalances: number;
            differences: {
                /** @enum {string} */
                ledger: "stock" | "cash";
                /** @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters) */
                kind: string;
                /** @description The balance, account, collection or total */
                subject: string;
                /** @enum {string|null} */
                placeType: "warehouse" | "operator" | "slot" | null;
                /** Format: uuid */
                placeId: string | null;
                /** Format: uuid */
                itemId: string | null;
                /**
                 * Format: date
                 * @description Of a daily closing
                 */
                day: string | null;
                /** @description By the entries, in the smallest unit */
                expected: string | null;
                /** @description As it is recorded, in the smallest unit */
                found: string | null;
            }[];
        };
        ProofSummary: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            ok: boolean;
            /** @description Balances and accounts that were recomputed */
            checkedBalances: number;
            stockMoves: number;
            cashEntries: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt: string;
            /**
             * Format: uuid
             * @description Null: the night's proof
             */
            actorId: string | null;
            actorName: string | null;
            differences: number;
        };
        ProofDetail: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            ok: boolean;
            /** @description Balances and accounts that were recomputed */
            checkedBalances: number;
            stockMoves: number;
            cashEntries: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt: string;
            /**
             * Format: uuid
             * @description Null: the night's proof
             */
            actorId: string | null;
            actorName: string | null;
            differences: {
                /** @enum {string} */
                ledger: "stock" | "cash";
                /** @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters) */
                kind: string;
                /** @description The balance, account, collection or total */
                subject: string;
                /** @enum {string|null} */
                placeType: "warehouse" | "operator" | "slot" | null;
                /** Format: uuid */
                placeId: string | null;
                /** Format: uuid */
                itemId: string | null;
                /**
                 * Format: date
                 * @description Of a daily closing
                 */
                day: string | null;
                /** @description By the entries, in the smallest unit */
                expected: string | null;
                /** @description As it is recorded, in the smallest unit */
                found: string | null;
            }[];
        };
        DayClosing: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** @enum {string} */
            act: "close" | "reopen";
            /**
             * Format: date
             * @description From then on this day and all before it were closed
             */
            closedThrough: string;
            /** @description Of a reopening */
            reason: string | null;
            /**
             * Format: uuid
             * @description Who did it; null: the system itself
             */
            actorId: string | null;
            actorName: string | null;
        };
        TaskListed: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** @example T-000123 */
            number: string;
            /** @enum {string} */
            type: "refill" | "collection" | "cleaning" | "inspection" | "repair" | "install" | "removal" | "count" | "replace_component";
            /** @enum {string} */
            status: "pending" | "assigned" | "in_progress" | "postponed" | "completed" | "verified" | "rejected" | "cancelled";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            overdue: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            dueAt: string;
            /** Format: uuid */
            machineId: string;
            machineCode: string;
            machineName: string;
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            /** Format: uuid */
            warehouseId: string | null;
            description: string;
            /** @description Assigned with less than planned, or cut since */
            short: boolean;
            /** @description The goods promised to it were set free, since it was not done in time */
            reservationExpired: boolean;
            /** @description Photos that were let go at completion and are still to come */
            photosOwed: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            completedAt: string | null;
            locationName: string | null;
            /** @description Photos under question */
            flaggedPhotos: number;
            lines: number;
        };
        Task: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** @example T-000123 */
            number: string;
            /** @enum {string} */
            type: "refill" | "collection" | "cleaning" | "inspection" | "repair" | "install" | "removal" | "count" | "replace_component";
            /** @enum {string} */
            status: "pending" | "assigned" | "in_progress" | "postponed" | "completed" | "verified" | "rejected" | "cancelled";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            overdue: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            dueAt: string;
            /** Format: uuid */
            machineId: string;
            machineCode: string;
            machineName: string;
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            /** Format: uuid */
            warehouseId: string | null;
            description: string;
            /** @description Assigned with less than planned, or cut since */
            short: boolean;
            /** @description The goods promised to it were set free, since it was not done in time */
            reservationExpired: boolean;
            /** @description Photos that were let go at completion and are still to come */
            photosOwed: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            completedAt: string | null;
            comment: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            doneAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            undoUntil: string | null;
            /**
             * Format: uuid
             * @description The rejected task that this one makes good
             */
            followsId: string | null;
            /**
             * Format: uuid
             * @description The task that makes this one good
             */
            followUpId: string | null;
            /** @description Why somebody else completed it */
            onBehalfReason: string | null;
            items: {
                /** Format: uuid */
                slotId: string | null;
                slotCode: string | null;
                /** Format: uuid */
                itemId: string;
                itemName: string;
                unit: string;
                /** @description In the item's unit, at most 3 decimals */
                planned: number;
                /** @description In the item's unit, at most 3 decimals */
                actual: number | null;
                /** @description What stood in the slot before loading, where it was counted. In the item's unit, at most 3 decimals */
                found: number | null;
                /** @description Without a reason: to the operator */
                removed: {
                    /** @description In the item's unit, at most 3 decimals */
                    quantity: number;
                    /** @enum {string|null} */
                    reason: "expired" | "damaged" | "quality" | "contamination" | "theft" | "obsolete" | "other" | null;
                } | null;
                /** @description Loaded although the plan did not name it */
                unplanned: boolean;
                /**
                 * Format: uuid
                 * @description The old item of a slot that changes its item: found and removed are of it. Null: they are of itemId
                 */
                standingItemId: string | null;
                /** @description What the slot becomes once it is empty, and how much is to be taken out of it */
                waiting: {
                    from: string | null;
                    to: string | null;
                    closes: boolean;
                    /** @description In the item's unit, at most 3 decimals */
                    leaving: number;
                } | null;
            }[];
            checklist: {
                key: string;
                /** @description As it stands on the button or in the list */
                label: string;
                /** @description Null: not answered yet */
                done: boolean | null;
                /** @description Why a sale moved no goods, where that is so */
                note?: string;
            }[];
            photos: components["schemas"]["Photo"][];
            /** @description Photos that completion still waits for */
            photosMissing: {
                before: number;
                after: number;
            };
            /** @description Photos that a manager let go */
            allowedMissing: ("before" | "after")[];
            cash: {
                bagNumber: string | null;
                /**
                 * @description A decimal string, in the currency beside it
                 * @example 18000.00
                 */
                amount: string | null;
                /** @example UZS */
                currency: string;
                /** Format: uuid */
                collectionId: string | null;
                collectionStatus: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                takenAt: string | null;
            } | null;
            timeline: {
                /** Format: uuid */
                id: string;
                verb: string;
                fromStatus: string | null;
                toStatus: string;
                /**
                 * Format: uuid
                 * @description Who did it; null: the system itself
                 */
                actorId: string | null;
                actorName: string | null;
                /** @description By which way it came: web, bot, api, job, import */
                channel: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
                reason: string | null;
            }[];
            /** @description What this caller may do now */
            verbs: ("assign" | "take" | "start" | "complete" | "undo" | "verify" | "reject" | "postpone" | "cancel")[];
        };
        Photo: {
            /** Format: uuid */
            id: string;
            /**
             * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
             * @enum {string}
             */
            kind: "before" | "after" | "other";
            url: string | null;
            thumbnailUrl: string | null;
            /** @description What makes a photo doubtful */
            flags: ("same_bytes" | "same_file" | "forwarded" | "older_than_start")[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            sentAt: string;
            /** Format: uuid */
            senderId: string | null;
            /** @description By which way it came: web, bot, api, job, import */
            channel: string;
            /**
             * Format: date-time
             * @description EXIF's time
             */
            takenAt: string | null;
            contentType: string | null;
            width: number | null;
            height: number | null;
        };
        Collection: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            machineId: string;
            machineCode: string;
            machineName: string;
            /** Format: uuid */
            operatorId: string;
            operatorName: string;
            bagNumber: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            periodFrom: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            takenAt: string;
            /**
             * @description Cash sales of the period less refunds out of the box; null: the machine has no feed. A decimal string, in the currency beside it
             * @example 18000.00
             */
            expected: string | null;
            /** @description The sales of the period are not all in: expected may still grow */
            provisional: boolean;
            /**
             * @description What the operator typed: evidence, not a posting. A decimal string, in the currency beside it
             * @example 18000.00
             */
            taken: string | null;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            counted: string | null;
            /** Format: uuid */
            countedBy: string | null;
            countedByName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            countedAt: string | null;
            /**
             * @description Counted less expected; null until both are final. A decimal string, in the currency beside it
             * @example 18000.00
             */
            variance: string | null;
            /** @example UZS */
            currency: string;
            /** @enum {string} */
            status: "taken" | "counted" | "disputed" | "accepted" | "reversed";
            /** Format: uuid */
            decidedBy: string | null;
            decidedByName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            decidedAt: string | null;
            reason: string | null;
            /** @description The count is blind and still to come: figures are left out */
            concealed: boolean;
        };
        Sale: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /** Format: uuid */
            machineId: string;
            machineCode: string;
            /** Format: uuid */
            slotId: string | null;
            slotCode: string | null;
            /** Format: uuid */
            itemId: string | null;
            sku: string | null;
            itemName: string | null;
            /** @description In the item's unit, at most 3 decimals */
            quantity: number;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            price: string;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            amount: string;
            /** @example UZS */
            currency: string;
            /** @enum {string} */
            paymentMethod: "cash" | "card" | "qr" | "free" | "test";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            soldAt: string;
            /**
             * Format: date
             * @description The company's day to which it counts
             */
            businessDay: string;
            /**
             * @description By which way it came: web, bot, api, job, import
             * @enum {string}
             */
            channel: "import" | "api" | "dts" | "manual";
            /** @description The name of the feed; together with external id and line it makes a sale one of its kind */
            source: string;
            /** @description The seller's own number of the receipt */
            externalId: string | null;
            /** @description Line of the receipt; by default the running number of its external id in the call */
            line: number;
            /**
             * @description Why a sale moved no goods, where that is so
             * @enum {string|null}
             */
            note: "unknown_slot" | "no_item" | "no_recipe" | null;
            /**
             * Format: uuid
             * @description The call or import that brought it
             */
            intakeId: string;
        };
        SalesIntake: {
            accepted: number;
            /** @description Sales that had come before: not counted again */
            duplicates: number;
            rejected: {
                /** @description Place in the call, from 0 */
                index: number;
                code: string;
                message: string;
            }[];
            /** @description Codes that no machine has */
            unknownMachines: string[];
        };
        IncidentListed: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            type: "technical" | "out_of_stock" | "cash_full" | "cash_variance" | "stock_variance" | "vandalism" | "power" | "offline" | "temperature" | "other";
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            status: "open" | "in_progress" | "resolved" | "closed";
            /** Format: uuid */
            machineId: string | null;
            machineCode: string | null;
            /** @enum {string|null} */
            subjectType: "issue" | "return" | "collection" | null;
            /** Format: uuid */
            subjectId: string | null;
            subjectLabel: string;
            text: string;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            amount: string | null;
            /** @example UZS */
            currency: string;
            /** Format: uuid */
            openedBy: string | null;
            openedByName: string | null;
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            resolvedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            closedAt: string | null;
        };
        Incident: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            number: number;
            /** @enum {string} */
            type: "technical" | "out_of_stock" | "cash_full" | "cash_variance" | "stock_variance" | "vandalism" | "power" | "offline" | "temperature" | "other";
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            status: "open" | "in_progress" | "resolved" | "closed";
            /** Format: uuid */
            machineId: string | null;
            machineCode: string | null;
            /** @enum {string|null} */
            subjectType: "issue" | "return" | "collection" | null;
            /** Format: uuid */
            subjectId: string | null;
            subjectLabel: string;
            text: string;
            /**
             * @description A decimal string, in the currency beside it
             * @example 18000.00
             */
            amount: string | null;
            /** @example UZS */
            currency: string;
            /** Format: uuid */
            openedBy: string | null;
            openedByName: string | null;
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            resolvedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            closedAt: string | null;
            timeline: {
                verb: string;
                /** @enum {string|null} */
                fromStatus: "open" | "in_progress" | "resolved" | "closed" | null;
                /** @enum {string} */
                toStatus: "open" | "in_progress" | "resolved" | "closed";
                /**
                 * Format: uuid
                 * @description Who did it; null: the system itself
                 */
                actorId: string | null;
                actorName: string | null;
                /** @description By which way it came: web, bot, api, job, import */
                channel: string;
                text: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                at: string;
            }[];
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /**
             * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
             * @enum {string}
             */
            kind: "task.new" | "task.moved" | "task.changed" | "task.cancelled" | "task.overdue" | "task.rejected.reverse" | "task.rejected.keep" | "task.short" | "task.reservation_over" | "photo.owed" | "photo.owed.done" | "issue.ask" | "issue.disputed" | "issue.settled" | "return.announced" | "return.counted" | "proof.differences" | "user.unreachable" | "user.linked" | "user.link_refused" | "user.password_reset" | "user.second_factor_reset" | "session.new" | "access.new";
            /** @description What it is about, mostly an id */
            subject: string;
            params: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            deliveredAt: string | null;
            failedAs: string | null;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            /**
             * Format: uuid
             * @description Null: the system itself
             */
            actorId: string | null;
            actorName: string | null;
            /** @enum {string} */
            actorRole: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer" | "service";
            /**
             * @description By which way it came: web, bot, api, job, import
             * @enum {string}
             */
            channel: "web" | "bot" | "api" | "job";
            address: string | null;
            requestId: string;
            /** @enum {string} */
            act: "session.sign_in" | "session.sign_out" | "session.reuse" | "session.revoke" | "session.sign_out_everywhere" | "user.create" | "user.update" | "user.block" | "user.unblock" | "user.unlink" | "user.link" | "user.language" | "user.password" | "user.reset_link" | "user.password_reset" | "user.two_factor_on" | "user.two_factor_off" | "user.two_factor_reset" | "user.reachable" | "user.invite" | "user.revoke_invitation" | "access_request.file" | "access_request.approve" | "access_request.reject" | "api_token.create" | "api_token.revoke" | "company.set_up" | "company.update" | "company.bot_name" | "location.create" | "location.update" | "machine.create" | "machine.update" | "machine.planogram" | "machine.reissue_qr" | "item.create" | "item.update" | "item.recipe" | "warehouse.create" | "warehouse.update" | "supplier.create" | "supplier.update" | "stock.receive" | "stock.return_to_supplier" | "stock.transfer" | "stock.load" | "stock.unload" | "stock.write_off" | "stock.add_photo" | "stock.open" | "stock.reverse" | "issue.create" | "issue.confirm" | "issue.dispute" | "issue.settle" | "return.announce" | "return.receive" | "count.open" | "count.record" | "count.submit" | "count.reopen" | "count.approve" | "count.cancel" | "task.create" | "task.edit" | "task.assign" | "task.take" | "task.start" | "task.enter" | "task.complete" | "task.postpone" | "task.cancel" | "task.undo" | "task.verify" | "task.reject" | "task.set_done_time" | "task.allow_missing_photos" | "task.expire_reservation" | "task.cut_reservation" | "task.add_photo" | "task.move_photo" | "collection.take" | "collection.reverse" | "collection.count" | "collection.dispute" | "collection.accept" | "collection.settle" | "sale.intake" | "incident.open" | "incident.repeat" | "incident.start" | "incident.resolve" | "incident.close" | "incident.reopen" | "ledger.prove" | "day.close" | "day.reopen";
            /** @enum {string} */
            subjectType: "user" | "access_request" | "api_token" | "company" | "location" | "machine" | "item" | "warehouse" | "supplier" | "posting" | "issue" | "return" | "count" | "task" | "collection" | "incident" | "sales" | "proof" | "day";
            /** Format: uuid */
            subjectId: string | null;
            /** @description As it was called then */
            subjectLabel: string;
            /** @description Field -> [from, to]; a secret is `***` */
            changes: {
                [key: string]: unknown[];
            };
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "error";
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "admin@example.com",
                 *       "password": "a long password"
                 *     }
                 */
                "application/json": {
                    email: string;
                    password: string;
                    totp?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wrong_password, totp_required, wrong_code */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description user_blocked */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description locked */
            423: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "q0Zr9t…"
                 *     }
                 */
                "application/json": {
                    /** @description For POST /api/auth/refresh; works once */
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "fullName" | "-fullName" | "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                q?: string;
                id?: string;
                role?: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer";
                status?: "active" | "blocked";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullName": "Aziz Karimov",
                 *       "role": "operator",
                 *       "email": "aziz@example.com",
                 *       "language": "uz"
                 *     }
                 */
                "application/json": {
                    fullName: string;
                    /** @enum {string} */
                    role: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer";
                    email?: string | null;
                    /**
                     * @description Null until chosen: then Telegram's or the browser's counts
                     * @enum {string|null}
                     */
                    language?: "uz" | "ru" | "en" | null;
                    password?: string | null;
                    mustChangePassword?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchUsersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fullName": "Aziz Karimov"
                 *     }
                 */
                "application/json": {
                    fullName?: string;
                    /** @enum {string} */
                    role?: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer";
                    email?: string | null;
                    /**
                     * @description Null until chosen: then Telegram's or the browser's counts
                     * @enum {string|null}
                     */
                    language?: "uz" | "ru" | "en" | null;
                    password?: string | null;
                    mustChangePassword?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description last_admin, own_account */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description bot_off, user_blocked */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdBlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description last_admin, own_account */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdUnblock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersIdUnlink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersIdStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersIdStatementPdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccessRequests: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                userId?: string;
                status?: "pending" | "approved" | "rejected";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessRequest"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccessRequestsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccessRequestsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "operator",
                 *       "fullName": "Bobur Toshmatov"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    role?: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer";
                    fullName?: string;
                    /** Format: uuid */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already_decided, already_linked, user_linked, user_blocked */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccessRequestsIdReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Unknown person"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequest"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already_decided */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiTokens: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description true adds `total` */
                count?: boolean;
                q?: string;
                id?: string;
                createdBy?: string;
                status?: "active" | "expired" | "revoked";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Telemetry",
                 *       "scopes": [
                 *         "machine:read",
                 *         "sale:intake"
                 *       ],
                 *       "expiresInDays": 365
                 *     }
                 */
                "application/json": {
                    name: string;
                    scopes: ("home:read" | "machine:read" | "location:read" | "item:read" | "warehouse:read" | "supplier:read" | "purchase:read" | "user:read" | "user:name" | "stock:read" | "reservation:read" | "task:read" | "collection:read" | "cash:read" | "day:read" | "sale:read" | "proof:read" | "incident:read" | "report:read" | "task:take" | "task:start" | "task:photo" | "task:complete" | "task:undo" | "task:postpone" | "stock:confirm" | "stock:dispute" | "stock:announce_return" | "machine:edit" | "location:edit" | "item:edit" | "warehouse:edit" | "supplier:edit" | "stock:receive" | "stock:issue" | "stock:settle" | "stock:return" | "stock:return_to_supplier" | "stock:transfer" | "stock:load" | "stock:unload" | "stock:write_off" | "stock:count" | "stock:approve_count" | "stock:reverse" | "stock:prove" | "stock:open" | "task:create" | "task:assign" | "task:complete_on_behalf" | "task:cancel" | "task:verify" | "task:reject" | "task:allow_missing_photos" | "task:set_done_time" | "collection:count" | "collection:dispute" | "collection:accept" | "day:close" | "incident:edit" | "cash:prove" | "sale:intake" | "audit:read")[];
                    /** @default 365 */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiToken"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiTokensId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiToken"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiTokensIdRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiToken"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLocations: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                q?: string;
                type?: "office" | "shop" | "mall" | "school" | "university" | "hospital" | "factory" | "transport" | "hotel" | "residential" | "street" | "other";
                status?: "active" | "paused" | "closed";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Location"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLocations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Business centre",
                 *       "type": "office",
                 *       "address": "Amir Temur 1",
                 *       "latitude": 41.31,
                 *       "longitude": 69.28
                 *     }
                 */
                "application/json": {
                    name: string;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    type?: "office" | "shop" | "mall" | "school" | "university" | "hospital" | "factory" | "transport" | "hotel" | "residential" | "street" | "other";
                    /** @default  */
                    address?: string;
                    /** @default null */
                    latitude?: number | null;
                    /** @default null */
                    longitude?: number | null;
                    /** @default  */
                    contact?: string;
                    /** @default  */
                    workingHours?: string;
                    /**
                     * @default active
                     * @enum {string}
                     */
                    status?: "active" | "paused" | "closed";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLocationsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchLocationsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "workingHours": "9-18"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    type?: "office" | "shop" | "mall" | "school" | "university" | "hospital" | "factory" | "transport" | "hotel" | "residential" | "street" | "other";
                    address?: string;
                    latitude?: number | null;
                    longitude?: number | null;
                    contact?: string;
                    workingHours?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMachines: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "code" | "-code" | "name" | "-name" | "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                q?: string;
                status?: "active" | "maintenance" | "offline" | "disabled" | "disposed";
                type?: "snack" | "drink" | "coffee" | "combo";
                locationId?: string;
                operatorId?: string;
                technicianId?: string;
                feed?: "none" | "import" | "api" | "dts";
                soldOut?: boolean | ("true" | "false");
                include?: "slots";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MachineListed"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMachines: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "M-014",
                 *       "name": "Lobby snacks",
                 *       "type": "snack",
                 *       "feed": "api",
                 *       "operatorId": "01932f4e-7c00-7000-8000-000000000002"
                 *     }
                 */
                "application/json": {
                    code: string;
                    name: string;
                    /** @enum {string} */
                    type: "snack" | "drink" | "coffee" | "combo";
                    /** @default  */
                    model?: string;
                    /** @default  */
                    manufacturer?: string;
                    /** @default  */
                    serial?: string;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    locationId?: string | null;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    operatorId?: string | null;
                    /**
                     * Format: uuid
                     * @default null
                     */
                    technicianId?: string | null;
                    /** @default [] */
                    paymentMethods?: ("cash" | "card" | "qr")[];
                    /** @default null */
                    cashBoxCapacity?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    installedOn?: string | null;
                    /**
                     * @description How the sales of a machine come in: none, import, api or dts
                     * @default none
                     * @enum {string}
                     */
                    feed?: "none" | "import" | "api" | "dts";
                    /**
                     * @default active
                     * @enum {string}
                     */
                    status?: "active" | "maintenance" | "offline" | "disabled" | "disposed";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMachinesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMachinesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "serial": "SN-20417"
                 *     }
                 */
                "application/json": {
                    code?: string;
                    name?: string;
                    /** @enum {string} */
                    type?: "snack" | "drink" | "coffee" | "combo";
                    model?: string;
                    manufacturer?: string;
                    serial?: string;
                    /** Format: uuid */
                    locationId?: string | null;
                    /** Format: uuid */
                    operatorId?: string | null;
                    /** Format: uuid */
                    technicianId?: string | null;
                    paymentMethods?: ("cash" | "card" | "qr")[];
                    cashBoxCapacity?: string | null;
                    /** Format: date */
                    installedOn?: string | null;
                    /**
                     * @description How the sales of a machine come in: none, import, api or dts
                     * @enum {string}
                     */
                    feed?: "none" | "import" | "api" | "dts";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMachinesIdPlanogram: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slots": [
                 *         {
                 *           "code": "A1",
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "price": "12000.00",
                 *           "capacity": 10,
                 *           "par": 8,
                 *           "critical": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    slots: {
                        code: string;
                        /**
                         * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
                         * @default column
                         * @enum {string}
                         */
                        kind?: "column" | "canister" | "selection";
                        /** Format: uuid */
                        itemId?: string | null;
                        /**
                         * @description As it stands on the button or in the list
                         * @default
                         */
                        label?: string;
                        price?: string | null;
                        capacity?: number | null;
                        /** @description The level up to which a refill is planned */
                        par?: number | null;
                        /** @description At or below this level a slot counts as low */
                        critical?: number | null;
                        itemName?: string | null;
                        sku?: string | null;
                        unit?: string | null;
                        /** Format: uuid */
                        id?: string;
                        /** @description In the item's unit, at most 3 decimals */
                        onHand?: number | null;
                        /** @description As it was read: the change goes on waiting, and nothing else of the slot counts */
                        waiting?: {
                            code: string;
                            /**
                             * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
                             * @default column
                             * @enum {string}
                             */
                            kind?: "column" | "canister" | "selection";
                            /** Format: uuid */
                            itemId?: string | null;
                            /**
                             * @description As it stands on the button or in the list
                             * @default
                             */
                            label?: string;
                            price?: string | null;
                            capacity?: number | null;
                            /** @description The level up to which a refill is planned */
                            par?: number | null;
                            /** @description At or below this level a slot counts as low */
                            critical?: number | null;
                            itemName?: string | null;
                            sku?: string | null;
                            unit?: string | null;
                            closes: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since?: string;
                        } | null;
                    }[];
                    /**
                     * @description What becomes of goods in slots whose item changes
                     * @default []
                     */
                    leftovers?: {
                        /** Format: uuid */
                        slotId: string;
                        to?: {
                            /** @enum {string} */
                            type: "operator";
                            /** Format: uuid */
                            id: string;
                        };
                        /** @enum {string} */
                        writeOff?: "expired" | "damaged" | "quality" | "contamination" | "theft" | "obsolete" | "other";
                    }[];
                    /**
                     * @description A slot with stock of which leftovers says nothing keeps its item; the item wanted for it, or its closing, waits for the task whose completion takes all of the old goods out. A later planogram replaces what waits, or withdraws it by naming the slot with its present item.
                     * @default false
                     */
                    viaTask?: boolean | ("true" | "false");
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description slot_not_empty */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMachinesIdReissueQr: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMachinesIdStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineStock"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMachinesIdQrPng: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMachinesIdQrSvg: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getItems: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "name" | "-name" | "sku" | "-sku" | "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                q?: string;
                kind?: "product" | "ingredient" | "part";
                unit?: "pcs" | "g" | "ml" | "kg" | "l";
                category?: string;
                archived?: boolean | ("true" | "false");
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Item"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "COLA-05",
                 *       "name": "Cola 0.5",
                 *       "kind": "product",
                 *       "unit": "pcs",
                 *       "packs": [
                 *         {
                 *           "name": "box",
                 *           "quantity": 24
                 *         }
                 *       ],
                 *       "barcodes": [
                 *         {
                 *           "code": "4006381333931"
                 *         },
                 *         {
                 *           "code": "14006381333938",
                 *           "pack": "box"
                 *         }
                 *       ],
                 *       "price": "12000.00"
                 *     }
                 */
                "application/json": {
                    sku: string;
                    name: string;
                    /**
                     * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
                     * @default product
                     * @enum {string}
                     */
                    kind?: "product" | "ingredient" | "part";
                    /**
                     * @default pcs
                     * @enum {string}
                     */
                    unit?: "pcs" | "g" | "ml" | "kg" | "l";
                    /**
                     * @description Larger units it comes in: how many base units each holds
                     * @default []
                     */
                    packs?: {
                        name: string;
                        quantity: number;
                    }[];
                    /** @default null */
                    price?: string | null;
                    /**
                     * @description Days from receipt to expiry; null: does not expire
                     * @default null
                     */
                    shelfLifeDays?: number | null;
                    /**
                     * @description Whether receipts must name a lot
                     * @default false
                     */
                    lotTracked?: boolean | ("true" | "false");
                    /**
                     * @description No stock is kept of it (water)
                     * @default false
                     */
                    untracked?: boolean | ("true" | "false");
                    /** @default  */
                    category?: string;
                    /** @description What a scanner reads on the goods, each for one of the unit or one of a pack by its name */
                    barcodes?: {
                        code: string;
                        /** @default null */
                        pack?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getItemsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchItemsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "price": "12500.00"
                 *     }
                 */
                "application/json": {
                    sku?: string;
                    name?: string;
                    /**
                     * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
                     * @enum {string}
                     */
                    kind?: "product" | "ingredient" | "part";
                    /** @enum {string} */
                    unit?: "pcs" | "g" | "ml" | "kg" | "l";
                    /** @description Larger units it comes in: how many base units each holds */
                    packs?: {
                        name: string;
                        quantity: number;
                    }[];
                    price?: string | null;
                    /** @description Days from receipt to expiry; null: does not expire */
                    shelfLifeDays?: number | null;
                    /** @description Whether receipts must name a lot */
                    lotTracked?: boolean | ("true" | "false");
                    /** @description No stock is kept of it (water) */
                    untracked?: boolean | ("true" | "false");
                    category?: string;
                    /** @description What a scanner reads on the goods, each for one of the unit or one of a pack by its name */
                    barcodes?: {
                        code: string;
                        /** @default null */
                        pack?: string | null;
                    }[];
                    /** @description Not offered any more; what was booked with it stays */
                    archived?: boolean | ("true" | "false");
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unit_has_moves */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecipes: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "fromTime" | "-fromTime";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                itemId?: string;
                ingredientId?: string;
                at?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Recipe"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRecipes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *       "lines": [
                 *         {
                 *           "ingredientId": "01932f4e-7c00-7000-8000-000000000006",
                 *           "quantity": 7.5
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    itemId: string;
                    lines: {
                        /** Format: uuid */
                        ingredientId: string;
                        quantity: number;
                    }[];
                    /** Format: date-time */
                    fromTime?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipe"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecipesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipe"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecipesIdCost: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipeCost"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWarehouses: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "name" | "-name" | "code" | "-code" | "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                q?: string;
                status?: "active" | "closed";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Warehouse"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWarehouses: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "MAIN",
                 *       "name": "Main warehouse"
                 *     }
                 */
                "application/json": {
                    code: string;
                    name: string;
                    /**
                     * @default active
                     * @enum {string}
                     */
                    status?: "active" | "closed";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWarehousesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWarehousesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Old warehouse"
                 *     }
                 */
                "application/json": {
                    code?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWarehousesIdClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description warehouse_in_use */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWarehousesIdReopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Warehouse"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSuppliers: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                q?: string;
                status?: "active" | "archived";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Supplier"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSuppliers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Drinks Ltd",
                 *       "contact": "+998 71 200 00 00",
                 *       "taxId": "301234567"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @default  */
                    contact?: string;
                    /** @default  */
                    taxId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSuppliersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchSuppliersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contact": "orders@example.com"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    contact?: string;
                    taxId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, already_taken */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockPurchases: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "businessTime" | "-businessTime";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                q?: string;
                kind?: "receipt" | "return_to_supplier";
                supplierId?: string;
                warehouseId?: string;
                postingId?: string;
                from?: string;
                until?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PurchaseListed"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockPurchasesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockReturnToSupplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "01932f4e-7c00-7000-8000-000000000001",
                 *       "supplierId": "01932f4e-7c00-7000-8000-000000000008",
                 *       "documentNumber": "RET-2",
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 24,
                 *           "amount": "180000.00",
                 *           "vatRate": 12,
                 *           "lotCode": "L-2411"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    warehouseId: string;
                    /** Format: uuid */
                    supplierId: string;
                    documentNumber?: string;
                    /** Format: date */
                    documentDate?: string | null;
                    reason?: string;
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                        amount?: string;
                        unitCost?: string;
                        lotCode?: string;
                        vatRate?: number | null;
                        vatAmount?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description insufficient_stock, day_closed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getItemsIdPrices: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "businessTime" | "-businessTime";
                /** @description true adds `total` */
                count?: boolean;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Price"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                        /** @description Of all that was bought in the last 365 days */
                        averageUnitCost: string | null;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockReceive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "01932f4e-7c00-7000-8000-000000000001",
                 *       "documentNumber": "INV-7",
                 *       "documentDate": "2026-11-23",
                 *       "supplier": "Drinks Ltd",
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 240,
                 *           "unitCost": "7500.00",
                 *           "vatRate": 12,
                 *           "lotCode": "L-2411",
                 *           "expiresOn": "2027-05-31"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    warehouseId: string;
                    documentNumber?: string;
                    /** Format: date */
                    documentDate?: string | null;
                    supplier?: string;
                    /** Format: date-time */
                    businessTime?: string;
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                        amount?: string;
                        unitCost?: string;
                        lotCode?: string;
                        vatRate?: number | null;
                        vatAmount?: string;
                        /** Format: date */
                        expiresOn?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description day_closed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": {
                 *         "type": "warehouse",
                 *         "id": "01932f4e-7c00-7000-8000-000000000001"
                 *       },
                 *       "to": {
                 *         "type": "warehouse",
                 *         "id": "01932f4e-7c00-7000-8000-000000000007"
                 *       },
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 24
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    from: {
                        /** @enum {string} */
                        type: "warehouse" | "operator" | "slot";
                        /** Format: uuid */
                        id: string;
                    };
                    to: {
                        /** @enum {string} */
                        type: "warehouse" | "operator" | "slot";
                        /** Format: uuid */
                        id: string;
                    };
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                        lotCode?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description insufficient_stock, lot_expired, slot_item_mismatch */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockLoad: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operatorId": "01932f4e-7c00-7000-8000-000000000002",
                 *       "machineId": "01932f4e-7c00-7000-8000-000000000004",
                 *       "lines": [
                 *         {
                 *           "slotId": "01932f4e-7c00-7000-8000-000000000005",
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 6
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    operatorId: string;
                    /** Format: uuid */
                    machineId: string;
                    lines: {
                        /** Format: uuid */
                        slotId: string;
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description insufficient_stock, lot_expired, slot_item_mismatch */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockUnload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operatorId": "01932f4e-7c00-7000-8000-000000000002",
                 *       "machineId": "01932f4e-7c00-7000-8000-000000000004",
                 *       "lines": [
                 *         {
                 *           "slotId": "01932f4e-7c00-7000-8000-000000000005",
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    operatorId: string;
                    /** Format: uuid */
                    machineId: string;
                    lines: {
                        /** Format: uuid */
                        slotId: string;
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description insufficient_stock */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockWriteOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "place": {
                 *         "type": "warehouse",
                 *         "id": "01932f4e-7c00-7000-8000-000000000001"
                 *       },
                 *       "reason": "damaged",
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    place: {
                        /** @enum {string} */
                        type: "warehouse" | "operator" | "slot";
                        /** Format: uuid */
                        id: string;
                    };
                    /** @enum {string} */
                    reason: "expired" | "damaged" | "quality" | "contamination" | "theft" | "obsolete" | "other";
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                        lotCode?: string;
                        /**
                         * Format: uuid
                         * @description The lot itself, where its code is not its own
                         */
                        lotId?: string;
                    }[];
                    /**
                     * Format: uuid
                     * @description From /stock/photos; some reasons need one
                     */
                    photoId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posting"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description insufficient_stock */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockIssue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "warehouseId": "01932f4e-7c00-7000-8000-000000000001",
                 *       "operatorId": "01932f4e-7c00-7000-8000-000000000002",
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 24
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    warehouseId: string;
                    /** Format: uuid */
                    operatorId: string;
                    /** Format: uuid */
                    taskId?: string | null;
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                        lotCode?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description insufficient_stock, lot_expired, not_the_assignee */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockIssues: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                operatorId?: string;
                taskId?: string;
                warehouseId?: string;
                status?: "issued" | "confirmed" | "disputed" | "settled";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Issue"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockIssuesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockIssuesIdSheetPdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockIssuesIdConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockIssuesIdDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "received": 22
                 *         }
                 *       ],
                 *       "reason": "Counted again"
                 *     }
                 */
                "application/json": {
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        received: number;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, nothing_disputed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockIssuesIdSettle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 2,
                 *           "to": "warehouse"
                 *         }
                 *       ],
                 *       "reason": "It never left the shelf"
                 *     }
                 */
                "application/json": {
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                        /** @enum {string} */
                        to: "warehouse" | "operator" | "loss";
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issue"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, settle_differs */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operatorId": "01932f4e-7c00-7000-8000-000000000002",
                 *       "warehouseId": "01932f4e-7c00-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 3
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    operatorId: string;
                    /** Format: uuid */
                    warehouseId: string;
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                        lotCode?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description insufficient_stock */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockReturns: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                operatorId?: string;
                warehouseId?: string;
                status?: "announced" | "received";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReturnListed"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockReturnsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockReturnsIdSheetPdf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockReturnsIdReceive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "quantity": 3
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, insufficient_stock */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockPhotos: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPhoto"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, not_a_picture, too_many_pixels */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockPhotosId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPhoto"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockCounts: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                status?: "open" | "submitted" | "approved" | "cancelled";
                scope?: "full" | "category" | "cyclic" | "items";
                placeType?: "warehouse" | "operator" | "machine";
                placeId?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CountListed"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockCounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "place": {
                 *         "type": "warehouse",
                 *         "id": "01932f4e-7c00-7000-8000-000000000001"
                 *       },
                 *       "scope": "full",
                 *       "blind": true
                 *     }
                 */
                "application/json": {
                    place: {
                        /** @enum {string} */
                        type: "warehouse" | "operator" | "machine";
                        /** Format: uuid */
                        id: string;
                    };
                    /**
                     * @default full
                     * @enum {string}
                     */
                    scope?: "full" | "category" | "cyclic" | "items";
                    category?: string;
                    itemIds?: string[];
                    /** @default true */
                    blind?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already_counting, nothing_to_count, too_many_lines */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockCountsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockCountsIdOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "lineIds": [
                 *         "01932f4e-7c00-7000-8000-000000000008"
                 *       ]
                 *     }
                 */
                "application/json": {
                    lineIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockCountsIdRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "counted": 22,
                 *           "countedAt": "2026-11-24T10:00:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    lines: {
                        /** Format: uuid */
                        itemId: string;
                        /** Format: uuid */
                        slotId?: string;
                        lotCode?: string;
                        counted: number;
                        /** Format: date-time */
                        countedAt?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, already_counting, mixed_lots */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockCountsIdSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "notCounted": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "as": "zero"
                 *         }
                 *       ],
                 *       "rest": "left_out"
                 *     }
                 */
                "application/json": {
                    notCounted?: {
                        /** Format: uuid */
                        itemId: string;
                        /** Format: uuid */
                        slotId?: string;
                        lotCode?: string;
                        /** @enum {string} */
                        as: "zero" | "left_out";
                    }[];
                    /** @enum {string} */
                    rest?: "zero" | "left_out";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, not_counted, recount_missing */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockCountsIdApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Counted twice"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                    lines?: {
                        /** Format: uuid */
                        lineId: string;
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden, second_person */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, already_moved_on, day_closed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockCountsIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Opened by mistake"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockBalances: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "item" | "-item";
                /** @description true adds `total` */
                count?: boolean;
                placeType?: "warehouse" | "operator" | "slot";
                placeId?: string;
                itemId?: string;
                q?: string;
                /** @description Rows per lot, without reserved and available */
                lots?: boolean | ("true" | "false");
                /** @description false leaves out what is zero */
                empty?: boolean | ("true" | "false");
                /** @description When this business day was over: rows without reserved and available; not with lots */
                asOf?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Balance"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    } | {
                        items: components["schemas"]["BalanceAt"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    } | {
                        items: components["schemas"]["LotBalance"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReservations: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                taskId?: string;
                placeType?: "warehouse" | "operator" | "slot";
                placeId?: string;
                itemId?: string;
                status?: "active" | "partly_fulfilled" | "fulfilled" | "released" | "expired";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Reservation"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReservationsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockProve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockProofs: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "finishedAt" | "-finishedAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                /** @description Whether everything agreed */
                ok?: boolean | ("true" | "false");
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProofSummary"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockProofsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofDetail"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockMoves: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "postedAt" | "-postedAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                postingId?: string;
                itemId?: string;
                cause?: "receive" | "issue" | "return" | "transfer" | "load" | "unload" | "consume" | "write_off" | "count" | "opening" | "dispute" | "settle" | "found" | "removed" | "reverse" | "return_to_supplier";
                taskId?: string;
                machineId?: string;
                actorId?: string;
                /** @description Moves that touch such a place, at either end; with placeId: that very place */
                placeType?: "warehouse" | "operator" | "slot" | "supplier" | "customer" | "loss" | "difference";
                placeId?: string;
                from?: string;
                until?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Move"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStockMovesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStockMovesIdReverse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Typed twice"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Move"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_reversible, insufficient_stock, day_closed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDayClosings: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                act?: "close" | "reopen";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DayClosing"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDayClosingsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosing"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDayClosingsClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "through": "2026-11-22"
                 *     }
                 */
                "application/json": {
                    /** Format: date */
                    through: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosing"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description day_not_over, day_already_closed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDayClosingsReopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-20",
                 *       "reason": "An invoice came late"
                 *     }
                 */
                "application/json": {
                    /** Format: date */
                    from: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosing"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description day_not_closed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "dueAt" | "-dueAt" | "number" | "-number" | "createdAt" | "-createdAt" | "priority" | "-priority";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                status?: "pending" | "assigned" | "in_progress" | "postponed" | "completed" | "verified" | "rejected" | "cancelled";
                type?: "refill" | "collection";
                priority?: "low" | "normal" | "high" | "urgent";
                machineId?: string;
                assigneeId?: string;
                warehouseId?: string;
                overdue?: boolean | string;
                open?: boolean | string;
                q?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskListed"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "refill",
                 *       "machineId": "01932f4e-7c00-7000-8000-000000000004",
                 *       "dueAt": "2026-11-25T09:00:00Z",
                 *       "priority": "high",
                 *       "warehouseId": "01932f4e-7c00-7000-8000-000000000001",
                 *       "items": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "slotId": "01932f4e-7c00-7000-8000-000000000005",
                 *           "planned": 6
                 *         }
                 *       ],
                 *       "checklist": [
                 *         "Clean the glass"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "refill" | "collection";
                    /** Format: uuid */
                    machineId: string;
                    /** Format: date-time */
                    dueAt: string;
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    description?: string;
                    /** Format: uuid */
                    warehouseId?: string | null;
                    items?: {
                        /** Format: uuid */
                        itemId: string;
                        /** Format: uuid */
                        slotId?: string | null;
                        planned: number;
                    }[];
                    checklist?: (string | {
                        key?: string;
                        /** @description As it stands on the button or in the list */
                        label: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description machine_not_in_use, slot_item_mismatch */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasksId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchTasksId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is */
                "If-Match"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "priority": "urgent"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    dueAt?: string;
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    /** @description The version of what is answered, for If-Match */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed */
            412: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdPhotos: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description Of a slot: column (holds an item), canister (holds an ingredient), selection (sells from canisters)
                     * @enum {string}
                     */
                    kind: "before" | "after" | "other";
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_many_photos, task_not_open */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, not_a_picture, too_many_pixels */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdAssign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assigneeId": "01932f4e-7c00-7000-8000-000000000002"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    assigneeId: string;
                    /** @description Assign although goods are short: less is reserved */
                    allowShortage?: boolean;
                    transferHeld?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, insufficient_stock, assignee_unfit */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdTake: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, insufficient_stock */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden, not_your_task */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdComplete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "itemId": "01932f4e-7c00-7000-8000-000000000003",
                 *           "slotId": "01932f4e-7c00-7000-8000-000000000005",
                 *           "actual": 6,
                 *           "found": 2
                 *         }
                 *       ],
                 *       "comment": "Done"
                 *     }
                 */
                "application/json": {
                    items?: {
                        /** Format: uuid */
                        itemId: string;
                        /** Format: uuid */
                        slotId?: string | null;
                        actual: number;
                        /** @description What stood in the slot before loading, where it was counted */
                        found?: number | null;
                        removed?: {
                            quantity: number;
                            /** @enum {string|null} */
                            reason?: "expired" | "damaged" | "quality" | "contamination" | "theft" | "obsolete" | "other" | null;
                        } | null;
                    }[];
                    checklist?: {
                        key: string;
                        done: boolean | null;
                        /** @description Why a sale moved no goods, where that is so */
                        note?: string;
                    }[];
                    cash?: {
                        bagNumber: string;
                        amount?: string | null;
                    };
                    comment?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden, not_your_task */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, photos_missing, slot_item_mismatch, slot_not_empty, completed_differently, insufficient_stock, lot_expired, bag_in_use */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input, line_missing, checklist_incomplete */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdSetDoneTime: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "doneAt": "2026-11-25T08:40:00Z",
                 *       "reason": "No network"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    doneAt: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden, not_your_task */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, undo_over, already_moved_on */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdAllowMissingPhotos: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kinds": [
                 *         "after"
                 *       ],
                 *       "reason": "The phone broke"
                 *     }
                 */
                "application/json": {
                    kinds: ("before" | "after")[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdPostpone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dueAt": "2026-11-26T09:00:00Z",
                 *       "reason": "The customer closed early"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    dueAt: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden, not_your_task */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer closed early"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdVerify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, photos_owed */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTasksIdReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The wrong slots",
                 *       "effects": "reverse"
                 *     }
                 */
                "application/json": {
                    reason: string;
                    /**
                     * @description Whether stock and cash of the completion are taken back (reverse) or stay (keep)
                     * @default reverse
                     * @enum {string}
                     */
                    effects?: "reverse" | "keep";
                    /**
                     * @description Whether a new task is made at once
                     * @default false
                     */
                    followUp?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, already_moved_on */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCollections: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "takenAt" | "-takenAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                status?: "taken" | "counted" | "disputed" | "accepted" | "reversed";
                machineId?: string;
                operatorId?: string;
                taskId?: string;
                q?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Collection"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCollectionsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCollectionsIdCount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "1240000.00"
                 *     }
                 */
                "application/json": {
                    amount: string;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden, taker_counts, second_person */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already_counted, invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCollectionsIdDispute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Counted in a hurry"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCollectionsIdAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The counter was reset"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden, second_person */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSales: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "soldAt" | "-soldAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                machineId?: string;
                slotId?: string;
                itemId?: string;
                intakeId?: string;
                paymentMethod?: "cash" | "card" | "qr" | "free" | "test";
                channel?: "import" | "api" | "dts" | "manual";
                source?: string;
                externalId?: string;
                note?: "unknown_slot" | "no_item" | "no_recipe";
                from?: string;
                to?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Sale"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSales: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "terminal",
                 *       "salesUntil": "2026-11-24T10:00:00Z",
                 *       "sales": [
                 *         {
                 *           "externalId": "R-100421",
                 *           "machineCode": "M-014",
                 *           "slotCode": "A1",
                 *           "quantity": 1,
                 *           "price": "12000.00",
                 *           "paymentMethod": "card",
                 *           "soldAt": "2026-11-24T09:58:13Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description The name of the feed; together with external id and line it makes a sale one of its kind */
                    source: string;
                    /**
                     * Format: date-time
                     * @description The time up to which the machine's sales are in
                     */
                    salesUntil?: string | null;
                    /** @description Machines that had no sale but whose sales are in as well */
                    machineCodes?: string[] | null;
                    sales: {
                        /** @description The seller's own number of the receipt */
                        externalId?: string | null;
                        machineCode: string;
                        slotCode?: string | null;
                        sku?: string | null;
                        /** @description Line of the receipt; by default the running number of its external id in the call */
                        line?: number | null;
                        quantity: number;
                        price: string;
                        /** @enum {string} */
                        paymentMethod: "cash" | "card" | "qr" | "free" | "test";
                        /** Format: date-time */
                        soldAt: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesIntake"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSalesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sale"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncidents: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                q?: string;
                id?: string;
                type?: "technical" | "out_of_stock" | "cash_full" | "cash_variance" | "stock_variance" | "vandalism" | "power" | "offline" | "temperature" | "other";
                severity?: "low" | "medium" | "high" | "critical";
                status?: "open" | "in_progress" | "resolved" | "closed";
                machineId?: string;
                subjectType?: "issue" | "return" | "collection";
                subjectId?: string;
                assigneeId?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncidentListed"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncidents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "technical",
                 *       "severity": "high",
                 *       "machineId": "01932f4e-7c00-7000-8000-000000000004",
                 *       "text": "The motor of A3 is stuck"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "technical" | "out_of_stock" | "cash_full" | "cash_variance" | "stock_variance" | "vandalism" | "power" | "offline" | "temperature" | "other";
                    /** @enum {string} */
                    severity: "low" | "medium" | "high" | "critical";
                    /** Format: uuid */
                    machineId: string;
                    text: string;
                    amount?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncidentsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncidentsIdStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "text": "On my way"
                 *     }
                 */
                "application/json": {
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncidentsIdResolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Motor changed"
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, already_open */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncidentsIdClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Sells again"
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, already_open */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postIncidentsIdReopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Stuck again"
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_transition, already_open */
            409: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "createdAt" | "-createdAt";
                /** @description true adds `total` */
                count?: boolean;
                id?: string;
                kind?: "task.new" | "task.moved" | "task.changed" | "task.cancelled" | "task.overdue" | "task.rejected.reverse" | "task.rejected.keep" | "task.short" | "task.reservation_over" | "photo.owed" | "photo.owed.done" | "issue.ask" | "issue.disputed" | "issue.settled" | "return.announced" | "return.counted" | "proof.differences" | "user.unreachable" | "user.linked" | "user.link_refused" | "user.password_reset" | "user.second_factor_reset" | "session.new" | "access.new";
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notification"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description Rows of a page */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page */
                cursor?: string;
                /** @description With - the other way round */
                sort?: "at" | "-at";
                /** @description true adds `total` */
                count?: boolean;
                q?: string;
                id?: string;
                /** @description A user, or `system` */
                actorId?: string | "system";
                actorRole?: "admin" | "manager" | "warehouse" | "cashier" | "operator" | "technician" | "viewer" | "service";
                channel?: "web" | "bot" | "api" | "job";
                requestId?: string;
                act?: "session.sign_in" | "session.sign_out" | "session.reuse" | "session.revoke" | "session.sign_out_everywhere" | "user.create" | "user.update" | "user.block" | "user.unblock" | "user.unlink" | "user.link" | "user.language" | "user.password" | "user.reset_link" | "user.password_reset" | "user.two_factor_on" | "user.two_factor_off" | "user.two_factor_reset" | "user.reachable" | "user.invite" | "user.revoke_invitation" | "access_request.file" | "access_request.approve" | "access_request.reject" | "api_token.create" | "api_token.revoke" | "company.set_up" | "company.update" | "company.bot_name" | "location.create" | "location.update" | "machine.create" | "machine.update" | "machine.planogram" | "machine.reissue_qr" | "item.create" | "item.update" | "item.recipe" | "warehouse.create" | "warehouse.update" | "supplier.create" | "supplier.update" | "stock.receive" | "stock.return_to_supplier" | "stock.transfer" | "stock.load" | "stock.unload" | "stock.write_off" | "stock.add_photo" | "stock.open" | "stock.reverse" | "issue.create" | "issue.confirm" | "issue.dispute" | "issue.settle" | "return.announce" | "return.receive" | "count.open" | "count.record" | "count.submit" | "count.reopen" | "count.approve" | "count.cancel" | "task.create" | "task.edit" | "task.assign" | "task.take" | "task.start" | "task.enter" | "task.complete" | "task.postpone" | "task.cancel" | "task.undo" | "task.verify" | "task.reject" | "task.set_done_time" | "task.allow_missing_photos" | "task.expire_reservation" | "task.cut_reservation" | "task.add_photo" | "task.move_photo" | "collection.take" | "collection.reverse" | "collection.count" | "collection.dispute" | "collection.accept" | "collection.settle" | "sale.intake" | "incident.open" | "incident.repeat" | "incident.start" | "incident.resolve" | "incident.close" | "incident.reopen" | "ledger.prove" | "day.close" | "day.reopen";
                subjectType?: "user" | "access_request" | "api_token" | "company" | "location" | "machine" | "item" | "warehouse" | "supplier" | "posting" | "issue" | "return" | "count" | "task" | "collection" | "incident" | "sales" | "proof" | "day";
                subjectId?: string;
                from?: string;
                until?: string;
            };
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        /** @description For `cursor`; null on the last page */
                        nextCursor: string | null;
                        /** @description Rows of all pages, with count=true */
                        total?: number;
                    };
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description unknown_parameter */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not_found */
            404: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTelegramWebhook: {
        parameters: {
            query?: never;
            header?: {
                "X-Telegram-Bot-Api-Secret-Token"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "update_id": 1
                 *     }
                 */
                "application/json": {
                    update_id: number;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTestError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept. */
                "Idempotency-Key"?: string;
                /** @description Language of a refusal's `detail` where the user has chosen none: uz, ru, en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Calls that the window allows */
                    "RateLimit-Limit": number;
                    /** @description Calls left in it */
                    "RateLimit-Remaining": number;
                    /** @description Seconds until the next window */
                    "RateLimit-Reset": number;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unknown_parameter, malformed */
            400: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthenticated, invalid_token */
            401: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description password_change_required, forbidden */
            403: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too_large */
            413: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported_type */
            415: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid_input */
            422: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rate_limited */
            429: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal_error */
            500: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    /** @description Names the call; the same id is in the log */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
