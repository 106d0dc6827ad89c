# Functions to make .pe files of the device sources with csc and the metadata processor, without nanoFramework's project
# system. For scripts in bash, from the root of the repository:
#   NANO_LIB  folder with the packages' assemblies (.dll and .pe side by side)
#   NANO_MDP  metadata processor: a program, or a .dll for `dotnet`
#   out       where everything goes
csc=$(dotnet msbuild -getProperty:RoslynTargetsPath tests/Desktop/Lockbox.Shared.csproj)/bincore/csc.dll

# sources LIST.projitems - the files that both builds compile, one a line
sources() {
  tr '\\' '/' <"$1" | sed -n "s|.*Include=\"\$(MSBuildThisFileDirectory)\([^\"]*\)\".*|$(dirname "$1")/\1|p"
}

# source_to_dll NAME KIND SOURCE... -- REFERENCE... - makes NAME.dll; KIND is library or exe
source_to_dll() {
  local name=$1 kind=$2 files=()
  shift 2
  while [ "$1" != -- ]; do
    files+=("$1") && shift
  done
  shift
  dotnet "$csc" -noconfig -nologo -nostdlib+ -langversion:9 -warnaserror+ -optimize+ -deterministic "-target:$kind" \
    "-out:$out/$name.dll" "${@/#/-r:}" "${files[@]}"
}

# compile NAME KIND LIST.projitems REFERENCE... - makes NAME.dll of what the list names
compile() {
  local name=$1 kind=$2 list=$3 files=()
  shift 3
  mapfile -t files < <(sources "$list")
  if [ "${#files[@]}" -eq 0 ]; then
    echo "$list lists no source" >&2
    return 1
  fi
  source_to_dll "$name" "$kind" "${files[@]}" firmware/Properties/AssemblyInfo.cs -- "$@"
}

# convert NAME REFERENCE... - makes NAME.pe of NAME.dll
convert() {
  local name=$1 hints=() processor=("$NANO_MDP")
  shift
  [[ $NANO_MDP == *.dll ]] && processor=(dotnet "$NANO_MDP")
  for reference in "$@"; do
    hints+=(-loadHints "$(basename "${reference%.*}")" "$reference")
  done
  if ! "${processor[@]}" "${hints[@]}" -parse "$out/$name.dll" -compile "$out/$name.pe" false >"$out/$name.log" 2>&1 || [ ! -s "$out/$name.pe" ]; then
    cat "$out/$name.log"
    return 1
  fi
}

# firmware_pe - makes Core, Esp32 and Device
firmware_pe() {
  local packages=("$NANO_LIB"/*.dll)
  compile Lockbox.Core library firmware/Core/Lockbox.Core.projitems "$NANO_LIB/mscorlib.dll"
  convert Lockbox.Core "$NANO_LIB/mscorlib.dll"
  compile Lockbox.Esp32 library firmware/Esp32/Lockbox.Esp32.projitems "${packages[@]}" "$out/Lockbox.Core.dll"
  convert Lockbox.Esp32 "${packages[@]}" "$out/Lockbox.Core.dll"
  compile Lockbox.Device exe firmware/Device/Lockbox.Device.projitems "${packages[@]}" "$out/Lockbox.Core.dll" "$out/Lockbox.Esp32.dll"
  convert Lockbox.Device "${packages[@]}" "$out/Lockbox.Core.dll" "$out/Lockbox.Esp32.dll"
}
