package icp_test

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// testdata/api.txt lists what the package exports, the constants with their values,
// which programs store. A change of the list is a change for everybody: what is added
// goes there with its row in CHANGELOG.md, and nothing is taken away.
func TestAPI(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("testdata", "api.txt"))
	require.NoError(t, err)
	_, want, _ = bytes.Cut(want, []byte("\n")) // what the file is
	require.Equal(t, string(want), strings.Join(exported(t), "\n")+"\n", "if this is meant, write it into testdata/api.txt")
}

// exported returns a line for each exported name, method and field, sorted.
func exported(t *testing.T) []string {
	fset := token.NewFileSet()
	var files []*ast.File
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			files = append(files, file)
		}
	}
	lines := constants(fset, files)
	for _, file := range files {
		ast.FileExports(file)
		for _, decl := range file.Decls {
			lines = append(lines, declared(t, decl)...)
		}
	}
	slices.Sort(lines)
	return lines
}

// constants returns the exported constants. Their values need no imports, so errors
// about these do not matter.
func constants(fset *token.FileSet, files []*ast.File) []string {
	config := types.Config{Error: func(error) {}, IgnoreFuncBodies: true}
	pkg, _ := config.Check("icp", fset, files, nil)
	var lines []string
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok && c.Exported() {
			kind := types.TypeString(c.Type(), types.RelativeTo(pkg))
			lines = append(lines, "const "+name+" "+kind+" = "+c.Val().ExactString())
		}
	}
	return lines
}

// declared returns the lines of a function, a method, a variable or a type.
func declared(t *testing.T, decl ast.Decl) []string {
	if f, ok := decl.(*ast.FuncDecl); ok {
		f.Body = nil
		return []string{source(t, f)}
	}
	var lines []string
	for _, spec := range decl.(*ast.GenDecl).Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			fields, ok := spec.Type.(*ast.StructType)
			if !ok {
				lines = append(lines, "type "+source(t, spec))
				continue
			}
			lines = append(lines, "type "+spec.Name.Name+" struct")
			for _, field := range fields.Fields.List {
				tag := ""
				if field.Tag != nil {
					tag = " " + field.Tag.Value
				}
				for _, name := range field.Names {
					lines = append(lines, "field "+spec.Name.Name+"."+name.Name+" "+source(t, field.Type)+tag)
				}
			}
		case *ast.ValueSpec:
			if decl.(*ast.GenDecl).Tok == token.VAR {
				lines = append(lines, "var "+source(t, spec))
			}
		}
	}
	return lines
}

// source returns the node as gofmt writes it.
func source(t *testing.T, node ast.Node) string {
	var b bytes.Buffer
	require.NoError(t, format.Node(&b, token.NewFileSet(), node))
	return b.String()
}
