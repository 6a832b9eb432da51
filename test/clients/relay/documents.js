import { graphql } from 'relay-runtime';

/** A page of facilities of a region, with an element that can be fetched again by its id. */
export const FacilitiesQuery = graphql`
  query documentsFacilitiesQuery($region: String!) {
    region(code: $region) {
      id
      ...documentsFacilities_region @arguments(count: 2)
    }
  }
`;

export const FacilitiesFragment = graphql`
  fragment documentsFacilities_region on Region
  @refetchable(queryName: "documentsFacilitiesPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    facilities(first: $count, after: $cursor) @connection(key: "Region_facilities") {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

export const FacilityFragment = graphql`
  fragment documentsFacility on Facility @refetchable(queryName: "documentsFacilityQuery") {
    id
    name
    status
  }
`;
