//go:build unix

package frameworks

import (
	"sync"
	"testing"

	"github.com/glebarez/sqlite"
	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/servers"
	"github.com/stretchr/testify/require"
	"gorm.io/driver/mysql"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
	"gorm.io/gorm/logger"
	"gorm.io/gorm/schema"
)

// Site is a model of gorm. AutoMigrate makes columns of text; a size is good for
// MySQL, which does not index text without one.
type Site struct {
	ID     uint
	ICP    icp.Number       `gorm:"uniqueIndex;size:29"`
	Police icp.PoliceNumber `gorm:"size:20"`
}

func TestGorm(t *testing.T) {
	for name, test := range map[string]struct {
		dialector func(t *testing.T) gorm.Dialector
		columns   map[string]string
	}{
		"SQLite": {
			func(*testing.T) gorm.Dialector { return sqlite.Open(":memory:") },
			map[string]string{"icp": "text", "police": "text"},
		},
		"PostgreSQL": {
			func(t *testing.T) gorm.Dialector { return postgres.Open(servers.PostgreSQL(t)) },
			map[string]string{"icp": "character varying(29)", "police": "character varying(20)"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			db, err := gorm.Open(test.dialector(t), &gorm.Config{Logger: logger.Discard})
			require.NoError(t, err)
			sqlDB, err := db.DB()
			require.NoError(t, err)
			defer sqlDB.Close()
			for range 2 { // the second time nothing is to be changed
				require.NoError(t, db.AutoMigrate(&Site{}))
			}
			require.Equal(t, test.columns, columns(t, db))
			testGorm(t, db)
		})
	}
}

// columns returns the types that the columns have in the database.
func columns(t *testing.T, db *gorm.DB) map[string]string {
	types, err := db.Migrator().ColumnTypes(&Site{})
	require.NoError(t, err)
	columns := map[string]string{}
	for _, column := range types {
		if name := column.Name(); name != "id" {
			columns[name], _ = column.ColumnType()
		}
	}
	return columns
}

// The columns of MySQL, as gorm's driver makes them; no server is needed to see
// it. Without a size they are longtext, which MySQL does not index.
func TestGormMySQL(t *testing.T) {
	type sizeless struct {
		ICP    icp.Number `gorm:"uniqueIndex"`
		Police icp.PoliceNumber
	}
	for want, model := range map[[2]string]any{
		{"varchar(29)", "varchar(20)"}: &Site{},
		{"longtext", "longtext"}:       &sizeless{},
	} {
		s, err := schema.Parse(model, new(sync.Map), schema.NamingStrategy{})
		require.NoError(t, err)
		dialector := mysql.New(mysql.Config{})
		for i, name := range []string{"ICP", "Police"} {
			require.Equal(t, want[i], dialector.DataTypeOf(s.LookUpField(name)))
		}
	}
}

func testGorm(t *testing.T, db *gorm.DB) {
	require.NoError(t, db.Create(&Site{ICP: website, Police: police}).Error)
	require.NoError(t, db.Create(&[]Site{{}, {}}).Error, "NULL is not unique")
	require.Error(t, db.Create(&Site{ICP: website}).Error, "a number is")

	var s Site
	require.NoError(t, db.First(&s, "icp = ?", website).Error)
	require.Equal(t, Site{s.ID, website, police}, s)
	var none []Site
	require.NoError(t, db.Find(&none, "icp IS NULL").Error)
	require.Len(t, none, 2)
	require.Zero(t, none[0].ICP)

	// A struct and IN as conditions.
	s = Site{}
	require.NoError(t, db.Where(&Site{ICP: website}).First(&s).Error)
	require.Equal(t, website, s.ICP)
	var found []Site
	require.NoError(t, db.Find(&found, "icp IN ?", []icp.Number{website, entity}).Error)
	require.Len(t, found, 1)

	// Updates skips zero fields of a struct; Select them to store NULL.
	require.NoError(t, db.Model(&s).Updates(Site{ICP: entity}).Error)
	require.NoError(t, db.Model(&s).Select("Police").Updates(Site{}).Error)
	var updated Site
	require.NoError(t, db.First(&updated, s.ID).Error)
	require.Equal(t, Site{s.ID, entity, icp.PoliceNumber{}}, updated)

	// The number as the key of an upsert.
	upsert := db.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "icp"}}, DoUpdates: clause.AssignmentColumns([]string{"police"})})
	require.NoError(t, upsert.Create(&Site{ICP: entity, Police: police}).Error)
	require.NoError(t, db.First(&updated, s.ID).Error)
	require.Equal(t, police, updated.Police)
}
