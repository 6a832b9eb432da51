/**
 * @generated SignedSource<<33a149384d8b7d1ef2b18264c56c2faa>>
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

import documentsFacilityQuery_graphql from './documentsFacilityQuery.graphql';

var node = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": documentsFacilityQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "documentsFacility",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    }
  ],
  "type": "Facility",
  "abstractKey": null
};

node.hash = "520a1629e6a119fbf0d7ee8b598ed9ce";

export default node;
