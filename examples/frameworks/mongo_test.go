package frameworks

import (
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
	"go.mongodb.org/mongo-driver/v2/bson"
)

// record is a document. omitempty leaves out zero numbers; without it they are
// null.
type record struct {
	Host   string           `bson:"_id"`
	ICP    icp.Number       `bson:"icp"`
	Police icp.PoliceNumber `bson:"police,omitempty"`
}

// What arrives at the server is what bson.Marshal makes. No server is needed to
// see it: a string.
func TestMongo(t *testing.T) {
	for want, r := range map[string]record{
		`{"_id": "example.cn","icp": "京ICP备11018762号-11","police": "京公网安备11000002000001号"}`: {"example.cn", website, police},
		`{"_id": "example.cn","icp": null}`: {Host: "example.cn"},
	} {
		data, err := bson.Marshal(r)
		require.NoError(t, err)
		require.Equal(t, want, bson.Raw(data).String())
		back := record{ICP: entity, Police: police}
		require.NoError(t, bson.Unmarshal(data, &back))
		require.Equal(t, r.ICP, back.ICP)
	}
}

// In a filter, an update or an array a number is the string, too, so that it
// finds what is stored.
func TestMongoFilter(t *testing.T) {
	filter := bson.D{{Key: "icp", Value: bson.D{{Key: "$in", Value: []icp.Number{website, entity}}}}}
	data, err := bson.Marshal(filter)
	require.NoError(t, err)
	require.Equal(t, `{"icp": {"$in": ["京ICP备11018762号-11","京ICP备11018762号"]}}`, bson.Raw(data).String())

	data, err = bson.Marshal(bson.M{"$set": bson.M{"police": police}})
	require.NoError(t, err)
	require.Equal(t, `{"$set": {"police": "京公网安备11000002000001号"}}`, bson.Raw(data).String())

	data, err = bson.Marshal(bson.M{"icp": icp.Number{}}) // finds null, and documents without the field
	require.NoError(t, err)
	require.Equal(t, `{"icp": null}`, bson.Raw(data).String())
}

func TestMongoRefuses(t *testing.T) {
	for _, value := range []any{refused, int32(11018762), bson.D{}, true} {
		data, err := bson.Marshal(bson.M{"icp": value})
		require.NoError(t, err)
		kept := record{ICP: website}
		require.Error(t, bson.Unmarshal(data, &kept), value)
		require.Equal(t, website, kept.ICP)
	}
}

// As the keys of a map, numbers are strings by their text methods.
func TestMongoMap(t *testing.T) {
	want := map[icp.Number]string{website: "example.cn"}
	data, err := bson.Marshal(want)
	require.NoError(t, err)
	require.Equal(t, `{"京ICP备11018762号-11": "example.cn"}`, bson.Raw(data).String())
	var back map[icp.Number]string
	require.NoError(t, bson.Unmarshal(data, &back))
	require.Equal(t, want, back)
}
