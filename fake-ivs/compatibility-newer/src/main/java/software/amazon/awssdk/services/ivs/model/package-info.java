/** The model of the client: what it has anew, and the structures that have a member more. */
package software.amazon.awssdk.services.ivs.model;
